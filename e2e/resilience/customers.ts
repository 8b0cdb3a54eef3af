import { control, fieldsOf, signedIn } from '../bench/customer'
import { gigs } from './gigs'

export type Customer = Awaited<ReturnType<typeof signedIn>>

/** Customers with one plan each who have seen their dashboard, so that the app keeps an account of theirs. */
export function many(count: number): Promise<Customer[]> {
  return inParallel(Array.from({ length: count }), async () => {
    const customer = await signedIn('active')
    await customer.browser.get('/dashboard')
    return customer
  })
}

/** Sends a customer to Connect to cancel their plan. The launch stays open; `session` is at Connect. */
export async function leaveToCancel({ browser, user }: Customer) {
  const { html } = await browser.get('/dashboard')
  const form = /<form[^>]*data-intent="cancelSubscription"[^>]*>/
  const { location } = await browser.post('/dashboard', fieldsOf(html, form))
  const calls: object[] = await control('GET', `requests?contains=${user}`)
  const launch = /connect\/callback\?launch=([0-9a-f-]{36})/.exec(JSON.stringify(calls))?.[1]
  const session = new URL(location ?? '').searchParams.get('session')
  if (!launch || !session) throw new Error('The app made no session.')
  return { launch, session }
}

export const cancelPlan = ({ subscriptions: [id] }: Customer) =>
  gigs('POST', `subscriptions/${id}/cancel`)

/** Changes a customer at Gigs so many times: cancels or resumes, whichever is possible, and gives another name. */
export async function changeOften({ user, subscriptions: [id] }: Customer, times: number) {
  const { endedAt } = await gigs('GET', `subscriptions/${id}`)
  for (let turn = 0; turn < times; turn += 1) {
    const isCanceled = (turn % 2 === 1) !== (endedAt !== null)
    await gigs('POST', `subscriptions/${id}/${isCanceled ? 'resume' : 'cancel'}`)
    await gigs('PATCH', `users/${user}`, { fullName: crypto.randomUUID() })
  }
}

/** What an open dashboard asks. `heard`: how many changes of the account the app had counted when it last read. */
export async function newsOf({ browser }: Customer) {
  const { html } = await browser.get('/dashboard/account')
  const { version, isStale }: { version: string; isStale: boolean } = JSON.parse(html)
  return { heard: Number(version.split('.')[0]), isStale }
}

/** What an open dashboard does when its account is stale. */
export const look = ({ browser }: Customer) => browser.post('/dashboard/account', [])

/** Does `work` for all of them, eight at a time. */
export async function inParallel<One, Result>(
  all: readonly One[],
  work: (one: One, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = all.entries()
  const worker = async () => {
    for (const [place, one] of queue) results[place] = await work(one, place)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return results
}
