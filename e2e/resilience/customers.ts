import { firstUpdate } from '../http/account-stream'
import { hiddenFieldsOf } from '../http/browser'
import { control, signInCustomer, type SignedInCustomer as Customer } from '../http/customer'
import { gigs } from './gigs'

export type { Customer }

/** Creates customers with one plan each. They have opened their dashboard, so the app has cached their accounts. */
export function createCustomers(count: number): Promise<Customer[]> {
  return inParallel(Array.from({ length: count }), async () => {
    const customer = await signInCustomer('active')
    await customer.browser.get('/dashboard')
    return customer
  })
}

/** Launches a cancellation and leaves it open. Returns the ids of the launch and of the Connect Session, and its URL. */
export async function launchCancellation({ browser, user, subscriptions: [id] }: Customer) {
  const path = `/subscriptions/${id}`
  const { html } = await browser.get(path)
  const form = /<form[^>]*data-intent="cancelSubscription"[^>]*>/
  const { location } = await browser.post(path, hiddenFieldsOf(html, form))
  const calls: object[] = await control('GET', `requests?contains=${user}`)
  const launch = /connect\/callback\?launch=([0-9a-f-]{36})/.exec(JSON.stringify(calls))?.[1]
  const session = new URL(location ?? '').searchParams.get('session')
  if (!launch || !session) throw new Error('The app created no session.')
  return { launch, session, url: location ?? '' }
}

export const cancelPlan = ({ subscriptions: [id] }: Customer) =>
  gigs('POST', `subscriptions/${id}/cancel`)

/** Changes a customer at Gigs several times: cancels or resumes their plan, and changes their name. */
export async function changeRepeatedly({ user, subscriptions: [id] }: Customer, times: number) {
  const { endedAt } = await gigs('GET', `subscriptions/${id}`)
  for (let turn = 0; turn < times; turn += 1) {
    const isCanceled = (turn % 2 === 1) !== (endedAt !== null)
    await gigs('POST', `subscriptions/${id}/${isCanceled ? 'resume' : 'cancel'}`)
    await gigs('PATCH', `users/${user}`, { fullName: crypto.randomUUID() })
  }
}

/** Returns whether the cached account is stale, and how many changes it includes. */
export async function updatesOf({ browser }: Customer) {
  const { version, isStale } = await firstUpdate(browser.cookie())
  return { revision: Number(version.split('.')[0]), isStale }
}

/** Reads the account again, as an open dashboard does when its account is stale. */
export const refresh = ({ browser }: Customer) => browser.post('/dashboard/account', [])

/** Calls `work` for all items, eight at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return results
}
