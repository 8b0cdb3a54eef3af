// @ts-check
// JavaScript, because the scripts for production run with production packages only.
import nextEnv from '@next/env'
import { DatabaseError } from 'pg'
import { isSandboxDatabase, modeOf } from '../lib/env/mode.mjs'
import { codeOf, reasonOf } from './connection-error.mjs'

/**
 * Returns the address of the database, from the same files as `next start`: .env.production.local, .env.local,
 * .env.production and .env. Variables that are already set take precedence. Without an address, or with one that the app
 * refuses, prints why and exits.
 * @returns {string}
 */
export function databaseUrl() {
  const silent = { info: () => {}, error: console.error }
  nextEnv.loadEnvConfig(process.cwd(), false, silent)
  const { DATABASE_URL = '', APP_URL = '' } = process.env
  const url = DATABASE_URL.trim()
  if (!url) return stop('DATABASE_URL is not set. .env.example explains it.')
  if (!URL.canParse(url)) {
    return stop(
      'DATABASE_URL cannot be read: percent-encode special characters in the password (# is %23).',
    )
  }
  if (URL.canParse(APP_URL) && modeOf(APP_URL) === 'live' && isSandboxDatabase(url)) {
    return stop(`DATABASE_URL is the database of the sandbox, but APP_URL is ${APP_URL}.`)
  }
  return url
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
 * Returns why a connection or a query failed and what to do, as one or two sentences. Leaves out the SQL statement that
 * the ORM adds.
 * @param {unknown} error of the driver, or an error with it as its cause
 * @param {string} url of the database
 * @returns {string}
 */
export function databaseFailure(error, url) {
  const { hostname, pathname } = new URL(url)
  const code = codeOf(error)
  if (code === '28P01' || code === '28000') {
    return `Postgres refuses the user or the password of DATABASE_URL (${code}). Percent-encode special characters in the password.`
  }
  if (code === '3D000') {
    return `There is no database "${pathname.slice(1)}" on ${hostname} (${code}). Create it.`
  }
  if (code === '53300') return `Postgres has no free connection (${code}). Raise max_connections.`
  const root = rootOf(error)
  if (root instanceof DatabaseError) {
    return `Postgres refuses a statement: ${root.message.split('\n')[0]} (${code}).`
  }
  return `Postgres at ${hostname} can’t be reached: ${reasonOf(error)}`
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function rootOf(error) {
  return error instanceof Error && error.cause ? rootOf(error.cause) : error
}
