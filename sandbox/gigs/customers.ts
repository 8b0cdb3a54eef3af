import { addAddress } from './effects/addresses'
import { addPaymentMethod } from './effects/payments'
import { requirePlan } from './effects/references'
import { createSubscription } from './effects/subscriptions'
import type { NewSubscription } from './effects/subscriptions'
import { createUser } from './effects/users'
import type { Gigs, Subscription, User, UserDetails } from './state'

const dayMs = 86_400_000

/** The sandbox as it was some days ago: what is done with it carries that date, and activates at once. */
export function daysAgo(gigs: Gigs, days: number): Gigs {
  const then = new Date(gigs.now().getTime() - days * dayMs)
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

/** A subscription begun some days ago, with part of what it includes used up. */
export function subscribe(
  gigs: Gigs,
  user: User,
  plan: string,
  begun: number,
  also: Partial<NewSubscription> = {},
): Subscription {
  const then = daysAgo(gigs, begun)
  const wish = { ...also, user, plan: requirePlan(gigs, `pln_0${plan}`) }
  const subscription = createSubscription(then, wish)
  if (subscription.status === 'active') useSome(gigs, subscription)
  return gigs.store.get('subscriptions', subscription.id) ?? subscription
}

/** An expiry that stays ahead however far the clock is moved. */
export function testCard(number: string) {
  return { number, expiry: '12/99', cvc: '123' }
}

function useSome(gigs: Gigs, subscription: Subscription): void {
  for (const balance of gigs.store.where('usageBalances', 'subscription', subscription.id)) {
    const limit = balance.allowance.limit ?? typicalUse[balance.unit]
    gigs.store.put('usageBalances', { ...balance, used: Math.round(limit * 0.35) })
  }
  const firstUsageAt = subscription.activatedAt
  gigs.store.put('subscriptions', { ...subscription, firstUsageAt })
}

const typicalUse = { bytes: 30_000_000_000, seconds: 12_000, messages: 150 } as const
