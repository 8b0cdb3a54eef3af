import { randomDigits } from '../ids'
import type { Gigs, Plan, Sim, Subscription } from '../model/state'
import { activateAddon } from './addons'
import { earliestEnd, periodOf } from './periods'
import { requirePlan, requireUser } from './references'
import { newSim } from './sims'
import { openBalances } from './usage'

/** Activates a pending subscription: assigns SIM and number (plans with calls) and starts the first period. */
export function activateSubscription(gigs: Gigs, pending: Subscription): Subscription {
  const plan = requirePlan(gigs, pending.plan)
  const activatedAt = gigs.now().toISOString()
  const start = plan.firstPeriodTrigger === 'creation' ? pending.createdAt : activatedAt
  const anchor = { start, number: 1 }
  const currentPeriod = periodOf(anchor, plan.validity, 1)
  const subscription = gigs.store.put('subscriptions', {
    ...pending,
    status: 'active',
    sim: activeSim(gigs, plan, pending).id,
    phoneNumber: pending.phoneNumber ?? (hasCalls(plan) ? newPhoneNumber(gigs) : null),
    activatedAt,
    activatesAt: null,
    anchor,
    currentPeriod,
    earliestEndAt: earliestEnd(anchor, plan.validity),
  })
  openBalances(gigs, subscription, currentPeriod)
  for (const subscriptionAddon of gigs.store.where(
    'subscriptionAddons',
    'subscription',
    subscription.id,
  )) {
    if (subscriptionAddon.status === 'pending') activateAddon(gigs, subscriptionAddon, subscription)
  }
  return subscription
}

function activeSim(gigs: Gigs, plan: Plan, { sim, user }: Subscription): Sim {
  const chosen = sim ? gigs.store.get('sims', sim) : null
  const inactive = chosen ?? newSim(gigs, 'eSIM', plan.provider, requireUser(gigs, user))
  return gigs.store.put('sims', { ...inactive, status: 'active' })
}

/** Returns whether a plan comes with a phone number (docs/gigs-api.md#subscription). */
export function hasCalls({ allowances }: Plan): boolean {
  return allowances.voiceSeconds !== 0
}

// Never generates a 555 number: those are reserved for portings with a fixed outcome (docs/gigs-api.md#test-phone-numbers).
function newPhoneNumber(gigs: Gigs): string {
  const digits = randomDigits(7)
  const phoneNumber = `+1959${digits.replace(/^555/, '556')}`
  const isTaken = gigs.store.where('subscriptions', 'phoneNumber', phoneNumber).length > 0
  return isTaken ? newPhoneNumber(gigs) : phoneNumber
}
