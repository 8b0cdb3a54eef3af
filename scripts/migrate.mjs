// @ts-check
import nextEnv from '@next/env'
import { migrateDatabase } from '../lib/db/migrate.mjs'

// Reads the same files as `next start`: .env.production.local, .env.local, .env.production and .env. Variables that
// are already set take precedence.
const silent = { info: () => {}, error: console.error }
nextEnv.loadEnvConfig(process.cwd(), false, silent)

const url = process.env['DATABASE_URL']?.trim()
if (!url) stop('DATABASE_URL is not set. See .env.example.')

try {
  await migrateDatabase(url)
} catch (error) {
  stop(`The database was not migrated: ${describe(error)}`)
}

/**
 * Prints one line and exits with code 1.
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line)
  process.exit(1)
}

/**
 * Returns the error code and the first line of the driver's message, without the SQL statement that the ORM adds.
 * @param {unknown} error
 * @returns {string}
 */
function describe(error) {
  if (!(error instanceof Error)) return 'unknown error'
  if (error.cause) return describe(error.cause)
  const code = 'code' in error ? `${String(error.code)}: ` : ''
  return `${code}${error.message.split('\n')[0] || error.name}`
}
