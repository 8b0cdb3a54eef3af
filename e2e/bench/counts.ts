import { until } from '../../scripts/until'
import { hiddenFieldsOf, type HttpBrowser, openHttpBrowser } from '../http/browser'
import { signInCustomer } from '../http/customer'
import { callsDuring, delayAll } from './calls'

/** The promised number of calls to Gigs for each step, or of calls that wait for each other (hops). */
export const promised: Counts = {
  'dashboard.hops.first': 1,
  'dashboard.calls.warm': 0,
  'launch.calls': 1,
  'checkout.calls': 1,
  'callback.hops': 1,
  'visitor.calls': 0,
}
type Counts = Record<string, number>

const ROUNDS = 3

// The customer's details are complete, so a checkout has nothing to write before it.
const ORDER = '/plans/pln_0premium/order'
const LAUNCH_FORM = /<form[^>]*data-intent="viewSubscriptions"[^>]*>/
const CHECKOUT_FORM = /<form[^>]*data-intent="checkoutNewSubscription"[^>]*>/

/**
 * Counts both in three rounds. Returns the maximum number of calls, and the minimum number of hops, because parallel
 * calls can look like two hops on a busy machine. All calls are slowed down, so nothing else may call Gigs at the same
 * time.
 */
export async function countCalls(): Promise<Counts> {
  const rounds: Counts[] = []
  await delayAll(200)
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await countOnce())
  await delayAll(0)
  return Object.fromEntries(
    Object.keys(promised).map((name) => {
      const values = rounds.map((counts) => counts[name] ?? NaN)
      return [name, name.includes('.hops') ? Math.min(...values) : Math.max(...values)]
    }),
  )
}

async function countOnce(): Promise<Counts> {
  const { browser, subscriptions } = await signInCustomer('three-active')
  const first = await callsDuring(() => untilShown(browser))
  let html = ''
  const warm = await callsDuring(async () => ({ html } = await browser.get('/dashboard')))
  const fields = hiddenFieldsOf(html, LAUNCH_FORM)
  let location: string | null = null
  const launched = await callsDuring(
    async () => ({ location } = await browser.post('/dashboard', fields)),
  )
  const order = await browser.get(ORDER)
  const checkout = hiddenFieldsOf(order.html, CHECKOUT_FORM)
  const ordered = await callsDuring(() => browser.post(ORDER, checkout))
  const callback = callbackOf(launched.calls)
  const session = new URL(location ?? '').searchParams.get('session') ?? ''
  const returned = await callsDuring(() =>
    browser.get(`${callback}&session_id=${session}&status=user_aborted`),
  )
  const visitor = await callsDuring(async () => {
    for (const path of ['/', '/plans', '/plans/pln_0everyday']) await openHttpBrowser().get(path)
  })
  if (subscriptions.length !== 3) throw new Error('The scenario has changed.')
  return {
    'dashboard.hops.first': first.hops,
    'dashboard.calls.warm': warm.count,
    'launch.calls': launched.count,
    'checkout.calls': ordered.count,
    'callback.hops': returned.hops,
    'visitor.calls': visitor.count,
  }
}

// On a busy machine, the first page may not wait for the account.
const untilShown = (browser: HttpBrowser) =>
  until('The account', AbortSignal.timeout(300_000), async () => {
    const { html } = await browser.get('/dashboard')
    if (!html.includes('data-subscription=')) throw new Error('The account is not shown yet.')
  })

function callbackOf(calls: { path: string }[]): string {
  const create = calls.find(({ path }) => path.endsWith('/connectSessions'))
  const { callbackUrl } = Object(Object(create)['body'])
  const { pathname, search } = new URL(String(callbackUrl))
  return pathname + search
}
