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

// Plain Node.js, in a folder of its own and without the environment of the tests.
function migrate(variables: Record<string, string> = {}): Promise<Result> {
  const args = [resolve('scripts/migrate.mjs')]
  const options = { cwd: folder, env: { NODE_ENV: 'production' as const, ...variables } }
  return new Promise((done) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` })
    })
  })
}

test('without DATABASE_URL one line says so', async () => {
  expect(await migrate()).toEqual({
    code: 1,
    output: 'DATABASE_URL is not set. See .env.example.\n',
  })
})

test('the address is read from .env.local, as the app reads it', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  expect(await migrate()).toEqual({ code: 0, output: '' })
})

test('the environment goes before .env.local, and a failure is one line with the code of the driver', async () => {
  await writeFile(join(folder, '.env.local'), `DATABASE_URL=${process.env['DATABASE_URL']}\n`)
  const [port] = await findFreePorts(1)
  const url = `postgres://app:hidden@127.0.0.1:${port}/app`
  const { code, output } = await migrate({ DATABASE_URL: url })
  expect(code).toBe(1)
  expect(output).toMatch(/^The database was not migrated: ECONNREFUSED[^\n]*\n$/)
  expect(output).not.toContain('hidden')
})
