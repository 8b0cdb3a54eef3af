import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Client } from 'pg'
import journal from '@/lib/db/migrations/meta/_journal.json'
import { codeOf } from '../connection-error.mjs'
import { databaseFailure } from '../database.mjs'
import {
  compareClocks,
  failure,
  type Finding,
  ok,
  type Setup,
  TIMEOUT_MS,
  warning,
} from './finding'

const MIN_VERSION = 130_000

/** Checks the database of the app: the connection, TLS, the migrations, the rights, notifications and the clock. */
export async function checkDatabase({ environment }: Setup): Promise<Finding[]> {
  const { DATABASE_URL, mode } = environment
  const client = new Client({
    connectionString: DATABASE_URL,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  })
  client.on('error', () => {}) // a broken connection also fails the query that waits
  const { hostname } = new URL(DATABASE_URL)
  try {
    await client.connect()
  } catch (error) {
    return [failure('database.connection', databaseFailure(error, DATABASE_URL))]
  }
  try {
    const findings = [await checkVersion(client)]
    if (mode === 'live') findings.push(await checkEncryption(client, hostname))
    findings.push(await checkMigrations(client))
    findings.push(await checkNotifications(client))
    findings.push(await checkClock(client))
    return findings
  } catch (error) {
    return [failure('database.connection', `A query failed (${codeOf(error)}).`)]
  } finally {
    await client.end().catch(() => {})
  }
}

async function checkVersion(client: Client): Promise<Finding> {
  const { rows } = await client.query('show server_version_num')
  const version = Number(rows[0]?.server_version_num)
  const name = `Postgres ${Math.floor(version / 10_000)}`
  if (version >= MIN_VERSION) return ok('database.connection', `${name} responds.`)
  return failure('database.connection', `${name} is too old. Use Postgres 13 or later.`)
}

async function checkEncryption(client: Client, host: string): Promise<Finding> {
  const { rows } = await client.query(
    'select coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as ssl',
  )
  if (rows[0]?.ssl) return ok('database.tls', 'The connection is encrypted.')
  return warning(
    'database.tls',
    `The connection to ${host} is not encrypted. Add ?sslmode=verify-full to DATABASE_URL, unless the network between is private.`,
  )
}

async function checkMigrations(client: Client): Promise<Finding> {
  const check = 'database.migrations'
  const latest = journal.entries.at(-1)?.when ?? 0
  let applied: number
  try {
    const { rows } = await client.query(
      'select coalesce(max(created_at), 0)::float8 as applied from drizzle.__drizzle_migrations',
    )
    applied = rows[0]?.applied
  } catch (error) {
    if (codeOf(error) === '42501') return failure(check, NO_RIGHT)
    return failure(check, 'The database has no tables of this app. Run npm run db:migrate.')
  }
  if (applied < latest) {
    return failure(check, 'The tables are older than this version. Run npm run db:migrate.')
  }
  const { rows } = await client.query(`
    select bool_and(has_table_privilege(oid, 'select,insert,update,delete')) as allowed
    from pg_class where oid in ('users'::regclass, 'sessions'::regclass, 'messages'::regclass)`)
  if (!rows[0]?.allowed) return failure(check, NO_RIGHT)
  if (applied > latest) {
    return ok(check, 'The tables are newer than this version, which works with them.')
  }
  return ok(check, `All ${journal.entries.length} migrations are applied.`)
}

const NO_RIGHT =
  'The user of DATABASE_URL may not read and write the tables. Run the migrations as this user, or grant it the rights.'

const NO_TRIGGER =
  'The database has no trigger that notifies of changes, because it has no triggers or the migrations run as a user who may not create functions. Open pages learn of changes by a query per second instead.'

async function checkNotifications(client: Client): Promise<Finding> {
  const check = 'database.notifications'
  const channel = `doctor_${randomUUID().replaceAll('-', '')}`
  try {
    await client.query(`listen ${channel}`)
    const notified = once(client, 'notification', { signal: AbortSignal.timeout(2_000) })
    await Promise.all([notified, client.query('select pg_notify($1, $2)', [channel, ''])])
    await client.query(`unlisten ${channel}`)
    const { rowCount } = await client.query(
      `select from pg_trigger where tgname = 'account_changed'`,
    )
    if (!rowCount) return warning(check, NO_TRIGGER)
    return ok(check, 'LISTEN works, so open pages learn of changes at once.')
  } catch {
    return warning(
      check,
      'LISTEN does not work, for example because of a pooler in transaction mode. Open pages learn of changes by a query per second instead. Connect directly to Postgres to avoid that.',
    )
  }
}

async function checkClock(client: Client): Promise<Finding> {
  const { rows } = await client.query('select extract(epoch from clock_timestamp())::float8 as now')
  return compareClocks('database.clock', 'the database', rows[0]?.now * 1000)
}
