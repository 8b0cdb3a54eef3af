// @ts-check
// JavaScript, because the scripts for production run with production packages only.
import nextEnv from '@next/env'

/**
 * Returns the address of the database, from the same files as `next start`: .env.production.local, .env.local,
 * .env.production and .env. Variables that are already set take precedence. Without one, prints that and exits.
 * @returns {string}
 */
export function databaseUrl() {
  const silent = { info: () => {}, error: console.error }
  nextEnv.loadEnvConfig(process.cwd(), false, silent)
  return process.env['DATABASE_URL']?.trim() || stop('DATABASE_URL is not set. See .env.example.')
}

/**
 * Prints one line and exits with code 1.
 * @param {string} line
 * @returns {never}
 */
export function stop(line) {
  console.error(line)
  process.exit(1)
}

/**
 * Returns the error code and the first line of the driver's message, without the SQL statement that the ORM adds.
 * @param {unknown} error
 * @returns {string}
 */
export function describe(error) {
  if (!(error instanceof Error)) return 'unknown error'
  if (error.cause) return describe(error.cause)
  const code = 'code' in error ? `${String(error.code)}: ` : ''
  return `${code}${error.message.split('\n')[0] || error.name}`
}
