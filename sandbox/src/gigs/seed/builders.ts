import { unitsAfter } from '../clock'
import { addAddress } from '../domain/addresses'
import { payInvoice } from '../domain/billing'
import { invoicePlan, isBillingProject } from '../domain/invoices'
import { addPaymentMethod, defaultPaymentMethod, payWithMethod } from '../domain/payments'
import { requirePlan } from '../domain/references'
import { createSubscription, type NewSubscription } from '../domain/subscriptions'
import { createUser } from '../domain/users'
import type { Gigs, Subscription, User, UserDetails } from '../model/state'
import { simulateUse } from './usage'

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

/** Changes when a customer signed up and saved their address and payment methods. */
export function backdate(gigs: Gigs, user: User, days: number): void {
  const createdAt = daysAgo(gigs, days).now().toISOString()
  gigs.store.put('users', { ...user, createdAt })
  for (const address of gigs.store.where('addresses', 'user', user.id)) {
    gigs.store.put('addresses', { ...address, createdAt })
  }
  for (const method of gigs.store.where('paymentMethods', 'user', user.id)) {
    gigs.store.put('paymentMethods', { ...method, createdAt })
  }
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

/** Returns how many days ago the first of some monthly periods started, if the last one ended some days ago. */
export function daysSinceMonthlyStart(gigs: Gigs, months = 1, endedDaysAgo = 1): number {
  const start = unitsAfter(daysAgo(gigs, endedDaysAgo).now(), -months, 'month')
  return (gigs.now().getTime() - start.getTime()) / DAY_MS
}

/** Returns a test card that never expires, however far the clock is advanced. */
export function testCard(number: string) {
  return { number, expiry: '12/99', cvc: '123' }
}
