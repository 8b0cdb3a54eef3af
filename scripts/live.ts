import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSandbox } from 'connect-sandbox'
import { Client } from 'pg'
import { createCertificates } from './live/certificates'
import { nginxConfig } from './live/nginx'
import { pgbouncerConfig } from './live/pgbouncer'
import { findFreePorts } from './ports'
import { asPostgresUser, databaseUrl, findPostgres, startPostgres } from './postgres'
import { createProcesses, type Processes } from './processes'
import { playwright, runNode } from './run-node'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'
import { until, untilReady } from './until'

// npm run live [-- arguments for Playwright]: the app in live mode as partners run it. nginx terminates TLS in front of two
// processes, which reach Postgres through pgbouncer in transaction mode, and Gigs over https. All certificates come from a
// private authority.

const APP = 'app.live.test'
const GIGS = 'gigs.live.test'
const DATABASE = 'postgres.live.test'
const JOURNEYS = String.raw`, done:|(callback|live|sign-in|webhooks)\.spec|the doctor finds nothing`
// nginx waits for the whole body of a request, so the app never meets a slow sender.
const SLOW_SENDERS = 'slow senders'

const stopped = untilStopped()
const missing = [
  ...['nginx', 'pgbouncer', 'openssl'].filter((name) => !findProgram(name)),
  ...(findPostgres() ? [] : ['postgresql']),
]
if (missing.length > 0) {
  console.log(`Skipped the tests in live mode: not installed: ${missing.join(', ')}.`)
} else {
  process.exitCode = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
}

/** Returns the path of a program, also of one that only root usually runs. */
function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

async function run(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'connect-live-'))
  chmodSync(data, 0o711) // lets the postgres user enter it
  const setup = await plan(data)
  const processes = createProcesses({ logs: join(data, 'logs'), variables: setup.variables })
  const end = AbortSignal.any([stopped.signal, processes.stoppedEarly])
  const ended = new Promise<never>((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason))
  })
  let code = 1
  try {
    code = await Promise.race([start(setup, processes, end).then(() => runTests(setup)), ended])
  } finally {
    await processes.stop()
    if (code === 0) rmSync(data, { recursive: true })
    else console.log(`The data and the logs of this run are in ${data}.`)
  }
  return code
}

function secret(): string {
  return randomBytes(32).toString('base64')
}

type Setup = Awaited<ReturnType<typeof plan>>

async function plan(data: string) {
  const ports = await findFreePorts(9)
  const [https = 0, web = 0, smtp = 0, embedded = 0, postgres = 0, pooler = 0, ...apps] = ports
  const certificates = createCertificates(data, [APP, GIGS, DATABASE])
  const origin = (host: string) => `https://${host}:${https}`
  const sandbox = {
    SANDBOX_PORT: String(web),
    SANDBOX_SMTP_PORT: String(smtp),
    SANDBOX_POSTGRES_PORT: String(embedded),
    SANDBOX_DATA: join(data, 'sandbox'),
    SANDBOX_APP_URL: origin(APP),
    SANDBOX_ORIGIN: origin(GIGS),
    SANDBOX_API_KEY: secret(),
    SANDBOX_OIDC_SECRET: secret(),
    SANDBOX_WEBHOOK_SECRET: `whsec_${secret()}`,
  }
  const { environment } = await createSandbox({ variables: sandbox })
  const databaseAt = (port: number) =>
    `postgres://postgres@${DATABASE}:${port}/postgres?sslmode=verify-full`
  const preload = pathToFileURL(resolve('scripts/live/resolve.mjs')).href
  const variables = {
    ...sandbox,
    ...environment,
    APP_URL: origin(APP),
    AUTH_SECRET: secret(),
    DATABASE_URL: databaseAt(pooler),
    EMAIL_FROM: 'Fernline <hello@live.test>',
    SIGN_IN_TRIES: '5000',
    GIGS_CONNECT_PAGE_ORIGINS: origin(GIGS),
    NATIVE_CALLBACKS: 'myapp://connect',
    NODE_EXTRA_CA_CERTS: certificates.authority,
    NODE_OPTIONS: `--import ${preload}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return {
    data,
    certificates,
    variables,
    directDatabase: databaseAt(postgres),
    appUrl: origin(APP),
    sandboxUrl: `http://127.0.0.1:${web}`,
    ports: { https, web, postgres, pooler, apps: apps.slice(0, 2) },
  }
}

async function start(setup: Setup, processes: Processes, end: AbortSignal): Promise<void> {
  const { data, certificates, ports, appUrl, sandboxUrl, directDatabase } = setup
  chmodSync(certificates.key, 0o644) // read by Postgres, pgbouncer and nginx; Postgres gets its own copy
  processes.start({
    name: 'the sandbox',
    log: 'sandbox.log',
    args: ['node_modules/connect-sandbox/bin/connect-sandbox.js'],
  })
  await startPostgres(
    { folder: join(data, 'postgres'), port: ports.postgres },
    processes,
    end,
    certificates,
  )
  await dropTriggers(databaseUrl(ports.postgres))
  await processes.run({
    name: 'the database migration',
    log: 'app.log',
    args: ['scripts/migrate.mjs'],
    variables: { DATABASE_URL: directDatabase },
  })
  const bouncer = join(data, 'pgbouncer.ini')
  writeFileSync(bouncer, pgbouncerConfig({ ...ports, port: ports.pooler, certificates }))
  processes.start({
    name: 'pgbouncer',
    log: 'pgbouncer.log',
    ...asPostgresUser(findProgram('pgbouncer') ?? '', [bouncer]),
  })
  const nginx = join(data, 'nginx.conf')
  mkdirSync(join(data, 'nginx'))
  const site = { folder: join(data, 'nginx'), port: ports.https, certificates }
  const app = { host: APP, ports: ports.apps }
  writeFileSync(nginx, nginxConfig(site, app, { host: GIGS, port: ports.web }))
  processes.start({
    name: 'nginx',
    log: 'nginx.log',
    program: findProgram('nginx') ?? '',
    args: ['-c', nginx, '-e', 'stderr'],
  })
  await untilReady(`${sandboxUrl}/sandbox/ready`, end)
  ports.apps.forEach((port, index) =>
    processes.start({
      name: 'the app',
      log: `app-${index}.log`,
      args: ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    }),
  )
  for (const port of ports.apps) await untilReady(`http://127.0.0.1:${port}/readyz`, end)
  await until('nginx', end, async () => {
    const args = ['-e', `fetch('${appUrl}/readyz').then(({ ok }) => process.exit(ok ? 0 : 1))`]
    await processes.run({ name: 'the first request', log: 'first-request.log', args })
  })
}

// pgbouncer takes LISTEN away, and this takes triggers away, as on distributed engines that speak Postgres.
async function dropTriggers(connectionString: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query('DROP EXTENSION plpgsql')
  await client.end()
}

function runTests({ variables, appUrl, sandboxUrl, data }: Setup): Promise<number> {
  const given = process.argv.slice(2)
  const chosen = given.length > 0 ? given : ['--grep', JOURNEYS, '--grep-invert', SLOW_SENDERS]
  return runNode({
    args: [...playwright, '--project', 'journeys', '--no-deps', ...chosen],
    variables: {
      ...variables,
      E2E_APP_URL: appUrl,
      E2E_SANDBOX_URL: sandboxUrl,
      E2E_DATA: data,
      E2E_LOGS: join(data, 'logs'),
      E2E_API_KEY: variables.SANDBOX_API_KEY,
      E2E_HOSTS: 'MAP *.live.test 127.0.0.1',
      E2E_BROWSER: findBrowser(),
    },
    signal: stopped.signal,
  })
}
