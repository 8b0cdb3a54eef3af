import { chromium, type Page } from '@playwright/test'
import lighthouse, { type Flags, type RunnerResult } from 'lighthouse'
import { createServer } from 'node:net'
import { app } from './http/browser'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

const pages = ['/', '/plans', '/dashboard']
const LEAST_PERFORMANCE = 0.95
// Other work on the machine only lowers the score, so one undisturbed run shows what the page can do.
const MAX_RUNS = 10
// Lighthouse slows the processor down 4 times. That is meant for machines with a benchmark index of 1500 to 2000. Its
// documentation of throttling asks for less on slower ones.
const SLOWDOWN = 4
const BENCHMARK_INDEX = 1750

test('Lighthouse finds nothing to improve, on a phone', async ({ sandbox }, { project }) => {
  test.setTimeout(600_000)
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
  for (const path of pages) {
    await test.step(path, async () => {
      const scores: number[] = []
      let slowdown = SLOWDOWN
      while (scores.length < MAX_RUNS && Math.max(0, ...scores) < LEAST_PERFORMANCE) {
        const result = await audit(page, path, port, slowdown)
        expect.soft(findingsOf(result), path).toEqual([])
        scores.push(result.categories.performance?.score ?? 0)
        console.log(path, describe(result))
        slowdown = SLOWDOWN * Math.min(1, result.environment.benchmarkIndex / BENCHMARK_INDEX)
      }
      expect.soft(Math.max(...scores), path).toBeGreaterThanOrEqual(LEAST_PERFORMANCE)
    })
  }
  await context.close()
})

type Result = RunnerResult['lhr']

/** Returns what Lighthouse measures on a page of the app with an empty browser cache. */
async function audit(page: Page, path: string, port: number, slowdown: number): Promise<Result> {
  await page.goto('about:blank')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  const throttling = { cpuSlowdownMultiplier: slowdown }
  const flags: Flags = {
    port,
    disableStorageReset: true,
    logLevel: 'error',
    output: 'json',
    throttling,
  }
  const result = await lighthouse(`${app}${path}`, flags)
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse failed on ${path}`)
  return result.lhr
}

/** Returns the ids of the audits that cost points, except those of the performance, which vary from run to run. */
function findingsOf({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
}

function describe({ categories, audits, environment, configSettings }: Result): string {
  const scores = Object.values(categories).map(({ id, score }) => [id, score])
  const blocking = Math.round(audits['total-blocking-time']?.numericValue ?? 0)
  const slowdown = configSettings.throttling.cpuSlowdownMultiplier.toFixed(1)
  const machine = `benchmark index ${environment.benchmarkIndex}, slowed down ${slowdown} times`
  return `${JSON.stringify(Object.fromEntries(scores))}, ${blocking} ms blocked, ${machine}`
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
