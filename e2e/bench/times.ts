import { delayAll } from './calls'
import { control, fieldsOf, signedIn, type Visitor } from './customer'
import { median, tell } from './figures'

const TURNS = 5

/** Milliseconds until a dashboard is readable and a launch redirects, with Gigs this much slower. */
export async function timePages(delay: number): Promise<void> {
  await delayAll(delay)
  const first: number[] = []
  const again: number[] = []
  const launches: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { browser } = await signedIn('three-active')
    first.push((await browser.get('/dashboard')).ms)
    const page = await browser.get('/dashboard')
    again.push(page.ms)
    const fields = fieldsOf(page.html, /<form[^>]*data-intent="viewSubscription"[^>]*>/)
    launches.push((await browser.post('/dashboard', fields)).ms)
  }
  tell(`dashboard.readable.L${delay}`, median(again), 'ms')
  tell(`dashboard.first.L${delay}`, median(first), 'ms')
  tell(`launch.redirect.L${delay}`, median(launches), 'ms')
  await delayAll(0)
}

const troubles = {
  down: { status: 503 },
  html: { status: 200, body: '<html>' },
  429: { status: 429, retryAfter: 60 },
  hanging: { delayMs: 60_000 }, // last, for what hangs goes on hanging
}

/** Milliseconds until a dashboard is readable while Gigs answers nothing of use, seen before and never. */
export async function timeTroubles(): Promise<void> {
  for (const [name, fault] of Object.entries(troubles)) {
    const known = await signedIn('three-active')
    const stranger = await signedIn('three-active')
    await known.browser.get('/dashboard')
    await control('POST', 'faults', { match: {}, times: 10_000, ...fault })
    tell(`dashboard.readable.${name}`, await readable(known.browser), 'ms')
    tell(`dashboard.first.${name}`, await readable(stranger.browser), 'ms')
    await control('DELETE', 'faults')
  }
}

async function readable(browser: Visitor): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { status, ms } = await browser.get('/dashboard')
    if (status !== 200) throw new Error(`the dashboard answered ${status}`)
    times.push(ms)
  }
  return Math.max(...times)
}
