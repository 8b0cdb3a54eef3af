import { hiddenFieldsOf, openHttpBrowser } from '../http/browser'
import { signInCustomer } from '../http/customer'
import { callsDuring, delayAll } from './calls'

/** The promised number of calls to Gigs for each step, or of calls that wait for each other (hops). */
export const promised: Counts = {
  'dashboard.hops.first': 1,
  'dashboard.calls.warm': 0,
  'launch.calls': 1,
  'callback.hops': 1,
  'visitor.calls': 0,
}
type Counts = Record<string, number>

/** Counts them. All calls are slowed down, so nothing else may call Gigs at the same time. */
export async function countCalls(): Promise<Counts> {
  await delayAll(100)
  const { browser, subscriptions } = await signInCustomer('three-active')
  const first = await callsDuring(() => browser.get('/dashboard'))
  let html = ''
  const warm = await callsDuring(async () => ({ html } = await browser.get('/dashboard')))
  const fields = hiddenFieldsOf(html, new RegExp(`<form[^>]*data-intent="viewSubscription"[^>]*>`))
  let location: string | null = null
  const launched = await callsDuring(
    async () => ({ location } = await browser.post('/dashboard', fields)),
  )
  const callback = callbackOf(launched.calls)
  const session = new URL(location ?? '').searchParams.get('session') ?? ''
  const returned = await callsDuring(() =>
    browser.get(`${callback}&session_id=${session}&status=user_aborted`),
  )
  const landing = await callsDuring(() => openHttpBrowser().get('/'))
  await delayAll(0)
  if (subscriptions.length !== 3) throw new Error('The scenario has changed.')
  return {
    'dashboard.hops.first': first.hops,
    'dashboard.calls.warm': warm.count,
    'launch.calls': launched.count,
    'callback.hops': returned.hops,
    'visitor.calls': landing.count,
  }
}

function callbackOf(calls: { path: string }[]): string {
  const made = calls.find(({ path }) => path.endsWith('/connectSessions'))
  const { callbackUrl } = Object(Object(made)['body'])
  const { pathname, search } = new URL(String(callbackUrl))
  return pathname + search
}
