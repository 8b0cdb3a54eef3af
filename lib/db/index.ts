import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { openDatabase } from '@/lib/db/guard'
import * as schema from '@/lib/db/schema'
import { env } from '@/lib/env'

type Database = NodePgDatabase<typeof schema>

// On the global object, so that hot reload in development does not open a pool per edit.
const kept: { database?: Database } & typeof globalThis = globalThis

/** The one connection pool of this process, opened at first use. Its queries throw `DatabaseError` alone. */
export function db(): Database {
  return (kept.database ??= open())
}

/**
 * A query that every page asks, made once: making it costs more than asking it. It has no name, for all who
 * use the embedded Postgres, or a pooler, share its names.
 */
export function prepareOnce<Query>(make: (on: Database) => { prepare: (name: string) => Query }) {
  let query: Query | null = null
  return (): Query => (query ??= make(db()).prepare(''))
}

function open(): Database {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 3_000,
    // A database that hangs is as good as one that is down; both together are less than a webhook waits.
    query_timeout: 10_000,
  })
  // A connection that breaks while idle must not take the process with it; the next query reconnects.
  pool.on('error', () => {})
  return openDatabase(pool, schema)
}
