import { randomDigits } from '../ids'
import type { Gigs, Plan, Sim, Subscription } from '../model/state'
import { activateAddon } from './addons'
import { earliestEnd, periodOf } from './periods'
import { requirePlan, requireUser } from './references'
import { newSim } from './sims'
import { openBalances } from './usage'

/** Turns a pending subscription active: SIM, number (plans with calls), first period and what it includes. */
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
    phoneNumber: pending.phoneNumber ?? (hasCalls(plan) ? freshNumber(gigs) : null),
    activatedAt,
    activatesAt: null,
    anchor,
    currentPeriod,
    earliestEndAt: earliestEnd(anchor, plan.validity),
  })
  openBalances(gigs, subscription, currentPeriod)
  for (const bought of gigs.store.where('subscriptionAddons', 'subscription', subscription.id)) {
    if (bought.status === 'pending') activateAddon(gigs, bought, subscription)
  }
  return subscription
}

function activeSim(gigs: Gigs, plan: Plan, { sim, user }: Subscription): Sim {
  const known = sim ? gigs.store.get('sims', sim) : null
  const used = known ?? newSim(gigs, 'eSIM', plan.provider, requireUser(gigs, user))
  return gigs.store.put('sims', { ...used, status: 'active' })
}

/** Whether a plan comes with a phone number (docs/gigs-api.md#subscription). */
export function hasCalls({ allowances }: Plan): boolean {
  return allowances.voiceSeconds !== 0
}

// 555 is left out: those numbers stand for portings with a set outcome (docs/gigs-api.md#test-phone-numbers).
function freshNumber(gigs: Gigs): string {
  const digits = randomDigits(7)
  const phoneNumber = `+1959${digits.replace(/^555/, '556')}`
  const taken = gigs.store.where('subscriptions', 'phoneNumber', phoneNumber).length > 0
  return taken ? freshNumber(gigs) : phoneNumber
}
