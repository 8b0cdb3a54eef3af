import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { openDatabase } from '@/lib/db/guard'
import * as schema from '@/lib/db/schema'
import { env } from '@/lib/env'

type Database = NodePgDatabase<typeof schema>

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

// On the global object, so that hot reload does not open a new pool after each edit.
const shared: { database?: Database } & typeof globalThis = globalThis

/** Returns the database of this process. Its pool opens at first use, and its queries throw only `DatabaseError`. */
export function db(): Database {
  return (shared.database ??= open())
}

/**
 * Prepares a query once, for queries that every page runs: building one costs more than running it. The query has no
 * name, because all clients of the embedded Postgres or of a pooler share statement names.
 */
export function prepareOnce<Query>(
  build: (database: Database) => { prepare: (name: string) => Query },
) {
  let query: Query | null = null
  return (): Query => (query ??= build(db()).prepare(''))
}

function open(): Database {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 3_000,
    // Fails if the database hangs. Both timeouts together are shorter than the timeout of a webhook.
    query_timeout: 10_000,
  })
  // Without a listener, a broken idle connection would end the process. The next query reconnects.
  pool.on('error', () => {})
  return openDatabase(pool, schema)
}
