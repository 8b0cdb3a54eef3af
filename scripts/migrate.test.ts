import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFailure } from './database.mjs'
import { findFreePorts } from './ports'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-migrate-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

type Result = { code: number; output: string }

// Runs the script with plain Node.js in an empty folder, without the environment of the tests.
function migrate(variables: Record<string, string> = {}): Promise<Result> {
  const args = [resolve('scripts/migrate.mjs')]
  const options = { cwd: folder, env: { NODE_ENV: 'production' as const, ...variables } }
  return new Promise((finish) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      finish({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` })
    })
  })
}

const NOTHING_TO_DO = { code: 0, output: 'Nothing to do: all migrations are applied.\n' }

test('without DATABASE_URL it prints one line and fails', async () => {
  expect(await migrate()).toEqual({
    code: 1,
    output: 'DATABASE_URL is not set. .env.example explains it.\n',
  })
})

test('reads DATABASE_URL from .env.local, as the app does', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  expect(await migrate()).toEqual(NOTHING_TO_DO)
})

test('the environment takes precedence over .env.local, and a failure says what to do', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  const [port] = await findFreePorts(1)
  const url = `postgres://app:hidden@127.0.0.1:${port}/app`
  const { code, output } = await migrate({ DATABASE_URL: url })
  expect(code).toBe(1)
  expect(output).toBe(
    'The database was not migrated. Postgres at 127.0.0.1 can’t be reached: nothing listens there. Check the host and the port (ECONNREFUSED).\n',
  )
  expect(output).not.toContain('hidden')
})

test.each([
  ['postgres://app:half#7f3a@localhost/app', 'cannot be read: percent-encode'],
  ['postgres://postgres@127.0.0.1:4432/postgres', 'is the database of the sandbox, but APP_URL is'],
])('a live app is not migrated at %s', async (url, reason) => {
  const APP_URL = 'https://account.example.com'
  const { code, output } = await migrate({ APP_URL, DATABASE_URL: url })
  expect(code).toBe(1)
  expect(output).toContain(`DATABASE_URL ${reason}`)
  expect(output).not.toContain('7f3a')
})

test('a database that does not respond is described, although the driver has no code for it', async () => {
  const [port] = await findFreePorts(1)
  const silent = createServer(() => {}).listen(port, '127.0.0.1')
  await once(silent, 'listening')
  const url = `postgres://app@127.0.0.1:${port}/app`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 50 })
  const error: unknown = await client.connect().catch((reason: unknown) => reason)
  silent.close()
  expect(databaseFailure(error, url)).toContain('does not respond. Check the firewall')
})
