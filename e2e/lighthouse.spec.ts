import { chromium, type Page } from '@playwright/test'
import lighthouse, { type Flags } from 'lighthouse'
import { createServer } from 'node:net'
import { app } from './http/browser'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

const pages = ['/', '/plans', '/dashboard']

test('Lighthouse finds nothing to improve, on a phone', async ({ sandbox }, { project }) => {
  const { email } = await sandbox.customer('three-active')
  const port = await freePort()
  const { args = [], ...launch } = project.use.launchOptions ?? {}
  const context = await chromium.launchPersistentContext('', {
    ...launch,
    args: [...args, `--remote-debugging-port=${port}`],
    baseURL: app,
  })
  const [page = await context.newPage()] = context.pages()
  await signInByOpenId(page, email)
  for (const path of pages) await expectNoFindings(page, path, port)
  await context.close()
})

async function expectNoFindings(page: Page, path: string, port: number) {
  await test.step(path, async () => {
    await page.goto('about:blank')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    const flags: Flags = { port, disableStorageReset: true, logLevel: 'error', output: 'json' }
    const result = await lighthouse(`${app}${path}`, flags)
    const { categories = {}, audits = {} } = result?.lhr ?? {}
    const scores = Object.values(categories).map(({ id, score }) => [id, score])
    console.log(path, JSON.stringify(Object.fromEntries(scores)))
    const findings = Object.values(categories)
      .filter(({ id }) => id !== 'performance')
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id)
    expect.soft(findings, path).toEqual([])
  })
}

/** Returns a port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
