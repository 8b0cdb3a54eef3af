import { readdirSync, readFileSync } from 'node:fs'
import { Agent, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { query } from '../database'
import { expect, test } from '../fixtures'
import { hiddenFieldsOf } from '../http/browser'
import { signInCustomer } from '../http/customer'
import { killAll, runInImage, startImage, startToFail } from './image'

const CANCEL_FORM = /<form[^>]*data-intent="cancelSubscription"[^>]*>/
const STREAMS = 20
const DELAY_MS = 2_000
const STOP_TIMEOUT_MS = 10_000 // the time that Docker gives a container before it kills it

test.afterEach(killAll)

test('SIGTERM ends it in time, with open streams and idle connections, and completes a launch in flight', async ({
  sandbox,
}) => {
  const app = await startImage()
  const { user, browser, subscriptions } = await signInCustomer('active')
  const cookie = browser.cookie()
  const path = `/subscriptions/${subscriptions[0]}`
  await browser.get('/dashboard') // reads the account
  const form = async () => hiddenFieldsOf((await browser.get(path)).html, CANCEL_FORM)
  await expect.poll(async () => (await form()).length).toBeGreaterThan(0)
  const fields = await form()

  const agent = new Agent({ keepAlive: true })
  await text(await app.get('/healthz', { agent })) // leaves an idle connection
  const streams = await Promise.all(
    Array.from({ length: STREAMS }, () => app.get('/dashboard/account', { cookie })),
  )
  expect(streams.map(({ statusCode }) => statusCode)).toEqual(streams.map(() => 200))
  const ends = streams.map((stream) => text(stream))
  await sandbox.failNextSession(user, { delayMs: DELAY_MS })
  const launched = app.post(path, { agent, cookie, fields })
  await expect.poll(() => launchesOf(user)).toHaveLength(1)

  const stopped = app.stop()
  const { statusCode, headers } = await launched
  const { code, ms } = await stopped
  await Promise.all(ends)
  console.log(`SIGTERM ended the app after ${Math.round(ms)} ms`)
  expect(statusCode).toBe(303)
  expect(headers.location).toContain('session=')
  expect(code).toBe(143)
  expect(ms).toBeLessThan(STOP_TIMEOUT_MS)
  agent.destroy()
})

test('logs when it starts to serve and when it is stopped', async () => {
  const app = await startImage()
  const linesOf = (step: string) => app.logLines().filter((line) => line.includes(`"${step}"`))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  await expect.poll(() => linesOf('started')).toHaveLength(1)
  expect(JSON.parse(linesOf('started')[0] ?? '')).toMatchObject({
    version,
    mode: 'sandbox',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    port: String(app.port),
  })
  await app.stop()
  expect(linesOf('stopping').map((line) => JSON.parse(line))).toMatchObject([{ signal: 'SIGTERM' }])
})

test('exits with EX_CONFIG, so that a supervisor does not restart it, if the environment is invalid', async () => {
  const { code, output } = await startToFail({ GIGS_API_KEY: '', AUTH_SECRET: 'short' })
  expect(code).toBe(78)
  expect(output).toContain('The app stops, because its environment is invalid:\n')
  expect(output).toMatch(/^AUTH_SECRET must have at least 32 characters\.$/m)
  expect(output).toMatch(/^GIGS_API_KEY is not set\.$/m)
})

test('the health check succeeds while the app responds, and fails afterwards', async () => {
  const app = await startImage()
  expect(await app.checkHealth()).toEqual({ code: 0, output: '' })
  await app.stop()
  expect((await app.checkHealth()).code).toBe(1)
})

test('keeps idle connections open longer than load balancers do', async () => {
  const app = await startImage()
  const agent = new Agent({ keepAlive: true })
  const { headers } = await app.get('/healthz', { agent })
  expect(headers['keep-alive']).toBe('timeout=620')
  agent.destroy()
  await app.stop()
})

test('serves scripts, images and pages with their cache headers', async ({ request }) => {
  const script = readdirSync('.next/static/chunks').find((name) => name.endsWith('.js'))
  const cached = async (path: string) => {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    return response.headers()['cache-control']
  }
  expect(await cached(`/_next/static/chunks/${script}`)).toBe('public, max-age=31536000, immutable')
  expect(await cached('/brand/icon-192.png')).toBe('public, max-age=86400')
  expect(await cached('/brand/hero.svg')).toBe('public, max-age=0')
  expect(await cached('/sign-in')).toContain('no-store')
})

test('resizes no images on request', async ({ request }) => {
  const image = await request.get('/_next/image?url=%2Fbrand%2Ficon-48.png&w=64&q=75')
  expect(image.status()).toBe(404)
})

test('the outbox command lists a message that has failed, and tries it again', async () => {
  const id = crypto.randomUUID()
  await query(
    `insert into messages (id, key, kind, state, attempts, failure, recipient)
     values ($1, $1, 'canceled', 'failed', 30, 'EENVELOPE', 'x@example.com')`,
    [id],
  )
  const { code, output } = await runInImage(['scripts/outbox.mjs'])
  expect(code).toBe(0)
  expect(output).toContain(`${id}  failed  canceled`)
  await query('delete from messages where id = $1', [id])
})

test('the doctor runs without any package', async () => {
  const { code, output } = await runInImage(['scripts/doctor.mjs', '--before-start'])
  expect(output).toMatch(/^ {2}ok +gigs\.connect +Connect is enabled/m)
  expect(output).toMatch(/^\d+ ok, warnings: \d+, failures: 0\.$/m)
  expect(code).toBe(0)
})

test('several migrations of a new database at once run each migration once', async () => {
  const url = await newDatabase()
  const runs = Array.from({ length: 4 }, () => migrate(url))
  const results = await Promise.all(runs)
  expect(results.map(({ code }) => code)).toEqual(runs.map(() => 0))
  const outputs = results.map(({ output }) => output.replace(/\d+/, 'n')).toSorted()
  const idle = 'Nothing to do: all migrations are applied.\n'
  expect(outputs).toEqual(['Applied n migrations.\n', idle, idle, idle])
  const rows = await queryOf(url, 'select hash from drizzle.__drizzle_migrations')
  expect(rows.length).toBeGreaterThan(1)
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length)
})

test('says at the start and in /readyz that a database lacks the last migration', async () => {
  const url = await newDatabase()
  await migrate(url)
  await queryOf(
    url,
    `delete from drizzle.__drizzle_migrations
     where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  )
  const app = await startImage({ DATABASE_URL: url })
  const response: IncomingMessage = await app.get('/readyz')
  expect(response.statusCode).toBe(503)
  expect(await text(response)).toBe('the database is not migrated\n')
  const atStart = () => app.logLines().findLast((line) => line.includes('"step":"start"'))
  await expect.poll(atStart).toMatch(/too old .* `npm run db:migrate`/)
  await app.stop()
})

const launchesOf = (user: string) =>
  query('select id from launches join gigs_links using (user_id) where gigs_user = $1', [user])

const migrate = (url: string) => runInImage(['scripts/migrate.mjs'], { DATABASE_URL: url })

async function newDatabase(): Promise<string> {
  const name = `image_${crypto.randomUUID().replaceAll('-', '')}`
  await query(`create database ${name}`, [])
  return Object.assign(new URL(process.env['DATABASE_URL'] ?? ''), { pathname: `/${name}` }).href
}

async function queryOf(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
