import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('without DATABASE_URL it prints one line and fails', async () => {
  expect(await migrate()).toEqual({
    code: 1,
    output: 'DATABASE_URL is not set. See .env.example.\n',
  })
})

test('reads DATABASE_URL from .env.local, as the app does', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  expect(await migrate()).toEqual({ code: 0, output: '' })
})

test('the environment takes precedence over .env.local, and a failure prints one line with the error code', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  const [port] = await findFreePorts(1)
  const url = `postgres://app:hidden@127.0.0.1:${port}/app`
  const { code, output } = await migrate({ DATABASE_URL: url })
  expect(code).toBe(1)
  expect(output).toMatch(/^The database was not migrated: ECONNREFUSED[^\n]*\n$/)
  expect(output).not.toContain('hidden')
})
