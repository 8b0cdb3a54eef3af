import { unitsAfter } from '../clock'
import { addAddress } from '../domain/addresses'
import { completeInstallation } from '../domain/esim-installation'
import { isBillingProject } from '../domain/invoices'
import { addPaymentMethod, defaultPaymentMethod, payWithMethod } from '../domain/payments'
import { requirePlan } from '../domain/references'
import { createSubscription, type NewSubscription } from '../domain/subscriptions'
import { createUser } from '../domain/users'
import { newId } from '../ids'
import type { Gigs, Subscription, UsageBalance, User, UserDetails } from '../model/state'

const DAY_MS = 86_400_000

/** The sandbox as it was some days ago: what is done with it carries that date, and activates at once. */
export function daysAgo(gigs: Gigs, days: number): Gigs {
  const then = new Date(gigs.now().getTime() - days * DAY_MS)
  const settings: Gigs['settings'] = (email) => ({ ...gigs.settings(email), activationSeconds: 0 })
  return { ...gigs, now: () => then, settings }
}

/** A customer of three months with everything on file that a plan may ask for. */
export function makeCustomer(gigs: Gigs, details: UserDetails): User {
  const then = daysAgo(gigs, 90)
  const user = createUser(then, { fullName: 'Alex Morgan', birthday: '1990-05-17', ...details })
  const verified = gigs.store.put('users', { ...user, emailVerified: true })
  addAddress(then, verified, {
    line1: '350 Mission Street',
    line2: 'Apt 12',
    city: 'San Francisco',
    postalCode: '94105',
    state: 'CA',
    country: 'US',
  })
  addPaymentMethod(then, verified, testCard('4242 4242 4242 4242'))
  return verified
}

type More = Partial<NewSubscription> & { isUsed?: boolean }

/** A subscription begun some days ago and paid since, on a SIM in use, with part of what it includes used up. */
export function subscribe(
  gigs: Gigs,
  user: User,
  plan: string,
  begun: number,
  { isUsed = true, ...also }: More = {},
): Subscription {
  const subscription = begin(gigs, user, plan, begun, also)
  return isUsed && subscription.status === 'active' ? putToUse(gigs, subscription) : subscription
}

/** The same on its first day: bought and paid, and nothing used yet. */
export function begin(
  gigs: Gigs,
  user: User,
  plan: string,
  begun: number,
  also: Partial<NewSubscription> = {},
): Subscription {
  const then = daysAgo(gigs, begun)
  const bought = requirePlan(gigs, `pln_0${plan}`)
  const subscription = createSubscription(then, { ...also, user, plan: bought })
  const method = defaultPaymentMethod(gigs, user)
  if (method && !isBillingProject(gigs, user)) {
    const references = [{ object: 'subscription' as const, id: subscription.id }]
    const charge = {
      user,
      amount: bought.price,
      reason: 'subscriptionCreation',
      references,
    } as const
    payWithMethod(then, { ...charge, references }, method)
  }
  return subscription
}

/** Days since something that was to happen after one period of a month did so, a day ago. */
export function daysOfAMonth(gigs: Gigs): number {
  const start = unitsAfter(daysAgo(gigs, 1).now(), -1, 'month')
  return (gigs.now().getTime() - start.getTime()) / DAY_MS
}

/** An expiry that stays ahead however far the clock is moved. */
export function testCard(number: string) {
  return { number, expiry: '12/99', cvc: '123' }
}

/** The SIM of an active line is in a phone since the first day, and what it includes is used bit by bit. */
export function putToUse(gigs: Gigs, subscription: Subscription): Subscription {
  const { id, sim: simId, activatedAt } = subscription
  const sim = gigs.store.get('sims', simId ?? '')
  const firstDay = { ...gigs, now: () => new Date(activatedAt ?? gigs.now()) }
  if (sim?.profile) completeInstallation(firstDay, sim)
  for (const balance of gigs.store.where('usageBalances', 'subscription', id)) {
    gigs.store.put('usageBalances', { ...balance, used: usedSoFar(gigs, balance) })
  }
  for (const start of periodStarts(gigs, id)) recordUsage(gigs, id, start)
  return gigs.store.put('subscriptions', { ...subscription, firstUsageAt: activatedAt })
}

const typicalUse = { bytes: 900_000_000, seconds: 360, messages: 5 } as const // a day
const USED_SHARE_AT_END = 0.8 // of a limited allowance, when the period ends

function usedSoFar(gigs: Gigs, { allowance, unit, usableFrom, usableUntil }: UsageBalance): number {
  const [from, until] = [Date.parse(usableFrom ?? ''), Date.parse(usableUntil ?? '')]
  const passed = Math.min(gigs.now().getTime(), until) - from
  if (allowance.limit === null) return Math.round((typicalUse[unit] * passed) / DAY_MS)
  return Math.round(allowance.limit * USED_SHARE_AT_END * (passed / (until - from)))
}

function periodStarts(gigs: Gigs, id: string): Set<string> {
  const balances = gigs.store.where('usageBalances', 'subscription', id)
  return new Set(balances.flatMap(({ usableFrom }) => usableFrom ?? []))
}

// One record for a period, with what its balances say.
function recordUsage(gigs: Gigs, id: string, start: string): void {
  const balances = gigs.store
    .where('usageBalances', 'subscription', id)
    .filter(({ usableFrom }) => usableFrom === start)
  const usedOf = (type: string) =>
    balances
      .filter(({ allowance }) => allowance.type === type)
      .reduce((sum, { used }) => sum + used, 0)
  const [now, until = ''] = [gigs.now().toISOString(), balances[0]?.usableUntil ?? undefined]
  const end = until < now ? until : now
  gigs.store.put('usageRecords', {
    object: 'usageRecord',
    id: newId('usageRecord'),
    createdAt: end,
    data: usedOf('data'),
    sms: usedOf('sms'),
    voice: usedOf('voice'),
    start,
    end,
    labels: { country: null, roaming: null, subscription: id },
    updatedAt: end,
  })
}
