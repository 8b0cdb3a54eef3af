import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { z } from 'zod'
import { bundleDoctor } from '../doctor.mjs'

const finding = z.object({ check: z.string(), state: z.string(), message: z.string() })

export const sandboxUrl = process.env['UNIT_SANDBOX_URL'] ?? ''
const sandboxEnvironment = z
  .record(z.string(), z.string())
  .parse(JSON.parse(process.env['UNIT_SANDBOX_ENVIRONMENT'] ?? '{}'))

export const healthy: Record<string, string> = {
  ...sandboxEnvironment,
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'a secret that only the unit tests know',
  EMAIL_FROM: 'Fernline <hello@fernline.example>',
  DATABASE_URL: process.env['DATABASE_URL'] ?? '',
}

// Outside of the repository, so that nothing but the bundle is found.
const folder = mkdtempSync(join(tmpdir(), 'connect-doctor-'))
const bundle = join(folder, 'doctor.mjs')
beforeAll(() => bundleDoctor(bundle))
afterAll(() => rmSync(folder, { recursive: true }))

type Result = { code: number; output: string; errors: string }

// Without the variables of this process.
const environmentOf = (changes: Record<string, string | undefined>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  ...healthy,
  ...changes,
})

/** Runs the doctor with these changes of a healthy environment. */
export function doctor(
  changes: Record<string, string | undefined>,
  args: string[],
): Promise<Result> {
  return new Promise((finish) => {
    const options = { env: environmentOf(changes), cwd: folder }
    execFile(process.execPath, [bundle, ...args], options, (error, output, errors) => {
      finish({ code: Number(error?.code ?? 0), output, errors })
    })
  })
}

export async function examine(
  changes: Record<string, string | undefined> = {},
  args: string[] = [],
) {
  const { code, output, errors } = await doctor(changes, ['--json', '--before-start', ...args])
  expect(errors).toBe('')
  const findings = output
    .split('\n')
    .filter(Boolean)
    .map((line) => finding.parse(JSON.parse(line)))
  return { code, findings, output }
}

/** Returns the failures that the doctor finds with these changes, and checks its exit code and that it prints no secret. */
export async function failuresOf(changes: Record<string, string | undefined>, args: string[] = []) {
  const { code, findings, output } = await examine(changes, args)
  for (const name of ['GIGS_API_KEY', 'AUTH_SECRET', 'AUTH_OIDC_SECRET', 'GIGS_WEBHOOK_SECRET']) {
    expect(output).not.toContain(changes[name] ?? healthy[name])
  }
  expect(code).toBe(1)
  return findings.filter(({ state }) => state === 'failure')
}

const finds = (state: string) => (check: string, message: string | RegExp) => ({
  check,
  state,
  message: expect.stringMatching(message),
})

/** Returns what equals the failure of a check with this text. */
export const failed = finds('failure')
/** Returns what equals the warning of a check with this text. */
export const warned = finds('warning')

/** Returns the variable NODE_OPTIONS of a program that runs this code of JavaScript first. */
export const runsFirst = (code: string) =>
  `--import=data:text/javascript,${encodeURIComponent(code)}`

export async function change(path: string, body: object | null) {
  const response = await fetch(`${sandboxUrl}/sandbox/${path}`, {
    method: body ? 'POST' : 'DELETE',
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.ok, await response.text()).toBe(true)
}

/** Lets a server listen on a free port of this machine, and returns the port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  return address.port
}

/** Returns an address on which nothing listens. */
export async function unusedAddress(scheme: string): Promise<string> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return `${scheme}://127.0.0.1:${port}`
}
