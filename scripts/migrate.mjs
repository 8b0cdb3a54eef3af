// @ts-check
import nextEnv from '@next/env'
import { migrateDatabase } from '../lib/db/migrate.mjs'

// As `next start` reads it: .env.production.local, .env.local, .env.production, .env, and the environment first.
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
 * Prints one line and ends this program.
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line)
  process.exit(1)
}

/**
 * The driver's code and its first line; the ORM puts a whole statement around them.
 * @param {unknown} error
 * @returns {string}
 */
function describe(error) {
  if (!(error instanceof Error)) return 'unknown error'
  if (error.cause) return describe(error.cause)
  const code = 'code' in error ? `${String(error.code)}: ` : ''
  return `${code}${error.message.split('\n')[0] || error.name}`
}
