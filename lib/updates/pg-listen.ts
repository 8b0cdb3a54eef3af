import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

export type Listening = { ended: Promise<void>; end(): void }

const PROBE_MS = 1_000

/**
 * Listens to one channel of Postgres' NOTIFY, on a connection of its own until that ends; `heard` gets the
 * payloads. Null where it cannot work: the embedded Postgres, and poolers that lend a connection for one
 * transaction, accept LISTEN and stay silent. So it is tried, with a message sent over another connection.
 */
export async function listen(
  channel: string,
  heard: (payload: string) => void,
): Promise<Listening | null> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000, // what lies between forgets connections that are silent for minutes
  })
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  client.on('error', () => {}) // its end follows
  client.on('notification', ({ payload = '' }) => heard(payload))
  const end = () => void client.end().catch(() => {})
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    if (await hears(client, channel)) return { ended, end }
    await client.query('UNLISTEN *') // the connection may live on as somebody else's
  } catch {
    // no database at all: the next query of the pool says so
  }
  end()
  return null
}

async function hears(client: Client, channel: string): Promise<boolean> {
  const probe = `probe ${crypto.randomUUID()}`
  return new Promise((resolve, reject) => {
    const patience = setTimeout(resolve, PROBE_MS, false)
    client.on('notification', ({ payload }) => {
      if (payload !== probe) return
      clearTimeout(patience)
      resolve(true)
    })
    db()
      .execute(sql`select pg_notify(${channel}, ${probe})`)
      .catch(reject)
  })
}
