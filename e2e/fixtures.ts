import { test as base, type BrowserContext } from '@playwright/test'
import { appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { openSandbox, type Sandbox } from './sandbox'

export { expect } from '@playwright/test'

/** Where every session token that a browser was sent to is noted, for `secrets.spec.ts` to look for. */
export const tokensFile = `${process.env['E2E_DATA'] ?? tmpdir()}/tokens.txt`

/** `test` with the sandbox's controls. Each test makes a customer of its own, so that all can run at once. */
export const test = base.extend<{ sandbox: Sandbox }>({
  context: async ({ context }, use) => {
    noteTokens(context)
    await use(context)
  },
  sandbox: async ({}, use) => {
    const sandbox = await openSandbox()
    await use(sandbox)
    await sandbox.dispose()
  },
})

/** Notes the tokens a browser meets; tests that open a context of their own call it too. */
export function noteTokens(context: BrowserContext): void {
  context.on('request', (request) => {
    const token = new URL(request.url()).searchParams.get('session') && tokenOf(request.url())
    if (token) appendFileSync(tokensFile, `${token}\n`)
  })
}

const tokenOf = (url: string) => new URL(url).searchParams.get('token')
