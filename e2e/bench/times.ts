import { hiddenFieldsOf, type HttpBrowser } from '../http/browser'
import { control, signInCustomer } from '../http/customer'
import { delayAll } from './calls'
import { addFigure, median } from './figures'

const TURNS = 5

/** Measures the milliseconds until a dashboard is complete and a launch redirects, with slower calls to Gigs. */
export async function timePages(delay: number): Promise<void> {
  await delayAll(delay)
  const first: number[] = []
  const again: number[] = []
  const launches: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { browser } = await signInCustomer('three-active')
    first.push((await browser.get('/dashboard')).ms)
    const page = await browser.get('/dashboard')
    again.push(page.ms)
    const fields = hiddenFieldsOf(page.html, /<form[^>]*data-intent="viewSubscriptions"[^>]*>/)
    launches.push((await browser.post('/dashboard', fields)).ms)
  }
  addFigure(`dashboard.readable.L${delay}`, median(again), 'ms')
  addFigure(`dashboard.first.L${delay}`, median(first), 'ms')
  addFigure(`launch.redirect.L${delay}`, median(launches), 'ms')
  await delayAll(0)
}

const troubles = {
  down: { status: 503 },
  html: { status: 200, body: '<html>' },
  429: { status: 429, retryAfter: 60 },
  hanging: { delayMs: 60_000 }, // last, because these calls stay open
}

/** Measures the milliseconds until a dashboard is complete while Gigs fails, with and without a cached account. */
export async function timeTroubles(): Promise<void> {
  for (const [name, fault] of Object.entries(troubles)) {
    const known = await signInCustomer('three-active')
    const unknown = await signInCustomer('three-active')
    await known.browser.get('/dashboard')
    await control('POST', 'faults', { match: {}, times: 10_000, ...fault })
    addFigure(`dashboard.readable.${name}`, await slowestDashboard(known.browser), 'ms')
    addFigure(`dashboard.first.${name}`, await slowestDashboard(unknown.browser), 'ms')
    await control('DELETE', 'faults')
  }
}

async function slowestDashboard(browser: HttpBrowser): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { status, ms } = await browser.get('/dashboard')
    if (status !== 200) throw new Error(`The dashboard returned ${status}.`)
    times.push(ms)
  }
  return Math.max(...times)
}
