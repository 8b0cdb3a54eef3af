import { test as base, type BrowserContext } from '@playwright/test'
import { appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { openSandbox, type Sandbox } from './sandbox'

export { expect } from '@playwright/test'

/** Holds the session tokens of all browsers. `secrets.spec.ts` searches files and logs for them. */
export const TOKENS_FILE = `${process.env['E2E_DATA'] ?? tmpdir()}/tokens.txt`

/** Playwright's `test` with the fixture `sandbox`. Each test creates its own customer, so tests can run in parallel. */
export const test = base.extend<{ sandbox: Sandbox }>({
  context: async ({ context }, use) => {
    recordTokens(context)
    await use(context)
  },
  sandbox: async ({}, use) => {
    const sandbox = await openSandbox()
    await use(sandbox)
    await sandbox.dispose()
  },
})

/** Records the session tokens of a browser context. Call it for each context that a test opens itself. */
export function recordTokens(context: BrowserContext): void {
  context.on('request', (request) => {
    const params = new URL(request.url()).searchParams
    const token = params.get('session') && params.get('token')
    if (token) appendFileSync(TOKENS_FILE, `${token}\n`)
  })
}
