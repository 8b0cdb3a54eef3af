// @ts-check
// JavaScript, because it runs with production packages only, and on Node.js versions without TypeScript.
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

// An arbitrary number that identifies this lock in the database.
const LOCK = 7_301_944_127

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Migrates a database to this version. Concurrent migrations wait for each other, and the later ones change nothing.
 * The embedded Postgres has no such lock, so only the start scripts migrate it.
 *
 * @param {string} url of the database
 * @throws the error of the driver, or an error of the ORM with that error as its cause
 */
export async function migrateDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]) // held until this connection ends
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
