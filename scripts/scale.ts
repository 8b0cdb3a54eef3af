import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrateDatabase } from '../lib/db/migrate.mjs'
import { findFreePorts } from './ports'
import { databaseUrl, findPostgres, startPostgres } from './postgres'
import { createProcesses, type Processes } from './processes'
import { runNode } from './run-node'
import { fill } from './scale/fill'
import { untilStopped } from './signals'

// npm run scale: compares what the app does in a database with a million customers with the same in one with 200.

const CUSTOMERS = Number(process.env['SCALE_CUSTOMERS'] ?? 1_000_000)
const SAMPLES = 200

const stopped = untilStopped()

if (findPostgres()) {
  process.exitCode = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
} else {
  console.log('Skipped the test with a million customers: no Postgres is installed.')
}

async function run(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'connect-scale-'))
  chmodSync(data, 0o711) // lets the postgres user enter it
  const processes = createProcesses({ logs: join(data, 'logs'), variables: {} })
  const end = AbortSignal.any([stopped.signal, processes.stoppedEarly])
  const ended = new Promise<never>((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason))
  })
  try {
    return await Promise.race([measure(data, processes, end), ended])
  } finally {
    await processes.stop()
    rmSync(data, { recursive: true })
  }
}

async function measure(data: string, processes: Processes, end: AbortSignal): Promise<number> {
  const [port = 0] = await findFreePorts(1)
  await startPostgres({ folder: join(data, 'postgres'), port }, processes, end)
  const server = databaseUrl(port)
  await makeFast(server)
  const small = await newDatabase(server, 'small')
  const large = await newDatabase(server, 'large')
  const step = CUSTOMERS / SAMPLES
  await fill(small, { step, last: CUSTOMERS })
  const started = performance.now()
  await fill(large, { step: 1, last: CUSTOMERS })
  const seconds = Math.round((performance.now() - started) / 1_000)
  console.log(`Made ${CUSTOMERS} customers in ${seconds} s: ${await describeSize(large)}.`)
  return runNode({
    args: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/scale/vitest.config.ts'],
    variables: {
      SCALE_SMALL: small,
      SCALE_LARGE: large,
      SCALE_STEP: String(step),
      SCALE_LAST: String(CUSTOMERS),
    },
    signal: end,
  })
}

/** Switches off what only protects data. */
async function makeFast(server: string): Promise<void> {
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    max_wal_size: `'8GB'`,
    autovacuum: 'off',
  }
  await query(server, [
    ...Object.entries(settings).map(([name, value]) => `alter system set ${name} = ${value}`),
    'select pg_reload_conf()',
  ])
}

async function newDatabase(server: string, name: string): Promise<string> {
  await query(server, [`create database ${name}`])
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await migrateDatabase(url)
  return url
}

async function describeSize(url: string): Promise<string> {
  const rows = await query(url, [
    `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`,
  ])
  const total = rows.reduce((sum, { bytes }) => sum + Number(bytes), 0)
  const parts = rows.map(({ name, bytes }) => `${String(name)} ${perCustomer(Number(bytes))}`)
  return `${perCustomer(total)} bytes per customer (${parts.join(', ')})`
}

function perCustomer(bytes: number): number {
  return Math.round(bytes / CUSTOMERS)
}

async function query(url: string, statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
