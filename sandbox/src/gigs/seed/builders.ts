import { unitsAfter } from '../clock'
import { addAddress } from '../domain/addresses'
import { completeInstallation } from '../domain/esim-installation'
import { payInvoice } from '../domain/billing'
import { invoicePlan, isBillingProject } from '../domain/invoices'
import { addPaymentMethod, defaultPaymentMethod, payWithMethod } from '../domain/payments'
import { requirePlan } from '../domain/references'
import { createSubscription, type NewSubscription } from '../domain/subscriptions'
import { createUser } from '../domain/users'
import { newId } from '../ids'
import type { Gigs, Subscription, UsageBalance, User, UserDetails } from '../model/state'

const DAY_MS = 86_400_000

/** Returns the sandbox at a time in the past. Changes made with it have that date, and subscriptions start at once. */
export function daysAgo(gigs: Gigs, days: number): Gigs {
  const past = new Date(gigs.now().getTime() - days * DAY_MS)
  const settings: Gigs['settings'] = (email) => ({ ...gigs.settings(email), activationSeconds: 0 })
  return { ...gigs, now: () => past, settings }
}

/** Creates a user who signed up 90 days ago and meets the requirements of every plan. */
export function makeCustomer(gigs: Gigs, details: UserDetails): User {
  const past = daysAgo(gigs, 90)
  const user = createUser(past, { fullName: 'Alex Morgan', birthday: '1990-05-17', ...details })
  const verified = gigs.store.put('users', { ...user, emailVerified: true })
  addAddress(past, verified, {
    line1: '350 Mission Street',
    line2: 'Apt 12',
    city: 'San Francisco',
    postalCode: '94105',
    state: 'CA',
    country: 'US',
  })
  addPaymentMethod(past, verified, testCard('4242 4242 4242 4242'))
  return verified
}

type Options = Partial<NewSubscription> & { isUsed?: boolean }

/** Creates a subscription that started some days ago, with a SIM in use, a payment and partly used allowances. */
export function subscribe(
  gigs: Gigs,
  user: User,
  plan: string,
  startedDaysAgo: number,
  { isUsed = true, ...params }: Options = {},
): Subscription {
  const subscription = subscribeUnused(gigs, user, plan, startedDaysAgo, params)
  return isUsed && subscription.status === 'active' ? simulateUse(gigs, subscription) : subscription
}

/** Creates the same subscription without any usage. */
export function subscribeUnused(
  gigs: Gigs,
  user: User,
  plan: string,
  startedDaysAgo: number,
  params: Partial<NewSubscription> = {},
): Subscription {
  const past = daysAgo(gigs, startedDaysAgo)
  const boughtPlan = requirePlan(gigs, `pln_0${plan}`)
  const subscription = createSubscription(past, { ...params, user, plan: boughtPlan })
  if (isBillingProject(gigs, user)) {
    payInvoice(past, invoicePlan(past, subscription, boughtPlan, 'subscriptionCreation'))
    return subscription
  }
  const method = defaultPaymentMethod(gigs, user)
  if (method) {
    const references = [{ object: 'subscription' as const, id: subscription.id }]
    const charge = {
      user,
      amount: boughtPlan.price,
      reason: 'subscriptionCreation',
      references,
    } as const
    payWithMethod(past, { ...charge, references }, method)
  }
  return subscription
}

/** Returns how many days ago a monthly period that ended yesterday started. */
export function daysSinceMonthlyStart(gigs: Gigs): number {
  const start = unitsAfter(daysAgo(gigs, 1).now(), -1, 'month')
  return (gigs.now().getTime() - start.getTime()) / DAY_MS
}

/** Returns a test card that never expires, however far the clock is advanced. */
export function testCard(number: string) {
  return { number, expiry: '12/99', cvc: '123' }
}

/** Adds the usage of an active subscription since its first day, and installs its eSIM. */
export function simulateUse(gigs: Gigs, subscription: Subscription): Subscription {
  const { id, sim: simId, activatedAt } = subscription
  const sim = gigs.store.get('sims', simId ?? '')
  const firstDay = { ...gigs, now: () => new Date(activatedAt ?? gigs.now()) }
  if (sim?.profile) completeInstallation(firstDay, sim)
  for (const balance of gigs.store.where('usageBalances', 'subscription', id)) {
    gigs.store.put('usageBalances', { ...balance, used: usedUntilNow(gigs, balance) })
  }
  for (const start of periodStarts(gigs, id)) recordUsage(gigs, id, start)
  return gigs.store.put('subscriptions', { ...subscription, firstUsageAt: activatedAt })
}

const typicalUse = { bytes: 900_000_000, seconds: 360, messages: 5 } as const // per day
const USED_SHARE_AT_END = 0.8 // of a limited allowance, when the period ends

function usedUntilNow(
  gigs: Gigs,
  { allowance, unit, usableFrom, usableUntil }: UsageBalance,
): number {
  const [from, until] = [Date.parse(usableFrom ?? ''), Date.parse(usableUntil ?? '')]
  const passed = Math.min(gigs.now().getTime(), until) - from
  if (allowance.limit === null) return Math.round((typicalUse[unit] * passed) / DAY_MS)
  return Math.round(allowance.limit * USED_SHARE_AT_END * (passed / (until - from)))
}

function periodStarts(gigs: Gigs, id: string): Set<string> {
  const balances = gigs.store.where('usageBalances', 'subscription', id)
  return new Set(balances.flatMap(({ usableFrom }) => usableFrom ?? []))
}

// Adds one usage record for a period, equal to the used part of its balances.
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
