import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

export type Listener = { ended: Promise<void>; end(): void }

const PROBE_MS = 1_000

/**
 * Listens to the notifications of a trigger, on the channel with its name and on a connection of its own, and passes each
 * payload to `onPayload`. Returns null if that cannot work: the trigger is missing, or LISTEN is. The embedded Postgres
 * and poolers in transaction mode accept LISTEN and never deliver, so a probe is sent over another connection first.
 */
export async function listen(
  trigger: string,
  onPayload: (payload: string) => void,
): Promise<Listener | null> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000, // proxies and NATs drop idle connections
  })
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  client.on('error', () => {}) // the 'end' event follows
  client.on('notification', ({ payload = '' }) => onPayload(payload))
  const end = () => void client.end().catch(() => {})
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(trigger)}`)
    if (await deliversProbe(client, trigger)) return { ended, end }
    await client.query('UNLISTEN *') // a pooler may lend this connection to other clients
  } catch {
    // The database is down. The next query of the pool reports it.
  }
  end()
  return null
}

async function deliversProbe(client: Client, trigger: string): Promise<boolean> {
  const probe = `probe ${crypto.randomUUID()}`
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PROBE_MS, false)
    client.on('notification', ({ payload }) => {
      if (payload !== probe) return
      clearTimeout(timer)
      resolve(true)
    })
    db()
      .execute(
        sql`select pg_notify(tgname, ${probe}) from pg_trigger where tgname = ${trigger} limit 1`,
      )
      .catch(reject)
  })
}
