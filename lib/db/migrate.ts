import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

// Any number that nobody else takes for a lock in the same database.
const LOCK = 7_301_944_127

/**
 * Brings a database to the tables of this version. Several at once take turns; the ones that find it
 * done change nothing. (The embedded Postgres knows no such turns: there only the start scripts call this.)
 */
export async function migrateDatabase(url: string | undefined): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]) // until this connection ends
    await migrate(drizzle(client), { migrationsFolder: 'lib/db/migrations' })
  } finally {
    await client.end()
  }
}
