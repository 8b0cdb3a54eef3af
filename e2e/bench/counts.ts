import { callsDuring, delayAll } from './calls'
import { fieldsOf, signedIn, visitor } from './customer'

/** How many calls to Gigs each step may cost, or how many of them may wait for one another (hops). */
export const promised: Counts = {
  'dashboard.hops.first': 1,
  'dashboard.calls.warm': 0,
  'launch.calls': 1,
  'callback.hops': 1,
  'visitor.calls': 0,
}
type Counts = Record<string, number>

/** The same as they are now. All calls are made slower meanwhile, and nobody else may make any. */
export async function countCalls(): Promise<Counts> {
  await delayAll(100)
  const { browser, subscriptions } = await signedIn('three-active')
  const first = await callsDuring(() => browser.get('/dashboard'))
  let html = ''
  const warm = await callsDuring(async () => ({ html } = await browser.get('/dashboard')))
  const fields = fieldsOf(html, new RegExp(`<form[^>]*data-intent="viewSubscription"[^>]*>`))
  let location: string | null = null
  const launched = await callsDuring(
    async () => ({ location } = await browser.post('/dashboard', fields)),
  )
  const callback = callbackOf(launched.calls)
  const session = new URL(location ?? '').searchParams.get('session') ?? ''
  const returned = await callsDuring(() =>
    browser.get(`${callback}&session_id=${session}&status=user_aborted`),
  )
  const stranger = await callsDuring(() => visitor().get('/'))
  await delayAll(0)
  if (subscriptions.length !== 3) throw new Error('the scenario has changed')
  return {
    'dashboard.hops.first': first.hops,
    'dashboard.calls.warm': warm.count,
    'launch.calls': launched.count,
    'callback.hops': returned.hops,
    'visitor.calls': stranger.count,
  }
}

function callbackOf(calls: { path: string }[]): string {
  const made = calls.find(({ path }) => path.endsWith('/connectSessions'))
  const { callbackUrl } = Object(Object(made)['body'])
  const { pathname, search } = new URL(String(callbackUrl))
  return pathname + search
}
