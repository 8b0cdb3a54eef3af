// @ts-check
// JavaScript, since it runs where only the packages of production are installed, also on a Node.js without TypeScript.
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

// Any number that nothing else takes for a lock in the same database.
const LOCK = 7_301_944_127

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings a database to the tables of this version. Several at once take turns; the ones that find it
 * done change nothing. (The embedded Postgres knows no such turns: there only the start scripts call this.)
 *
 * @param {string} url of the database
 * @throws the error of the driver, or of the ORM with that one as its cause
 */
export async function migrateDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]) // until this connection ends
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
