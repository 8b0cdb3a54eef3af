import type { Gigs, Subscription, SubscriptionAddon } from '../state'
import { activateAddon, endAddon } from './addons'
import { activateSubscription } from './activation'
import { endSubscription } from './ending'
import { requireAddon, requirePlan, requireSubscription } from './references'
import { renewAddon, renewSubscription } from './renewals'

/**
 * Does what has come due since the last call: activations, renewals, planned ends, add-ons that run out; each
 * at the time it was due. Answers the next time something is due (ISO time, null: nothing is).
 */
export function passTime(gigs: Gigs): string | null {
  const until = gigs.now().toISOString()
  const { behind, next } = lookThrough(gigs, until)
  if (behind.size === 0) return next
  for (const id of behind) catchUp(gigs, until, id)
  return lookThrough(gigs, until).next
}

// Most calls end here, over thousands of subscriptions: one comparison each and nothing built.
function lookThrough(gigs: Gigs, until: string): { behind: Set<string>; next: string | null } {
  const behind = new Set<string>()
  let next: string | null = null
  const look = (due: string | null, subscription: string) => {
    if (due === null) return
    if (due <= until) behind.add(subscription)
    else if (next === null || due < next) next = due
  }
  for (const subscription of gigs.store.list('subscriptions'))
    look(subscriptionDue(subscription), subscription.id)
  for (const bought of gigs.store.list('subscriptionAddons'))
    look(addonDue(bought), bought.subscription)
  return { behind, next }
}

function catchUp(gigs: Gigs, until: string, id: string): void {
  let step = nextStep(gigs, id)
  while (step && step.due <= until) {
    const time = new Date(step.due)
    step.take({ ...gigs, now: () => time })
    step = nextStep(gigs, id)
  }
}

type Step = { due: string; take: (gigs: Gigs) => void }

// When both are due the subscription goes first: a recurring add-on follows the period that begins then.
function nextStep(gigs: Gigs, id: string): Step | null {
  const subscription = requireSubscription(gigs, id)
  const own = subscriptionDue(subscription)
  let next: Step | null = own
    ? { due: own, take: (then) => subscriptionStep(then, subscription) }
    : null
  for (const bought of gigs.store.where('subscriptionAddons', 'subscription', id)) {
    const due = addonDue(bought)
    if (due !== null && (next === null || due < next.due))
      next = { due, take: (then) => addonStep(then, bought, subscription) }
  }
  return next
}

function subscriptionDue(subscription: Subscription): string | null {
  const { status, activatesAt, endedAt, currentPeriod } = subscription
  if (status === 'ended') return null
  if (!currentPeriod) return activatesAt
  return endedAt && endedAt < currentPeriod.end ? endedAt : currentPeriod.end
}

function addonDue({ status, currentPeriod }: SubscriptionAddon): string | null {
  return status === 'active' && currentPeriod ? currentPeriod.end : null
}

function subscriptionStep(gigs: Gigs, subscription: Subscription): void {
  if (!subscription.currentPeriod) return void activateSubscription(gigs, subscription)
  const isOver = subscription.endedAt !== null && subscription.endedAt <= gigs.now().toISOString()
  const { validity } = requirePlan(gigs, subscription.plan)
  if (isOver || validity.type === 'oneTime') endSubscription(gigs, subscription, null)
  else renewSubscription(gigs, subscription)
}

function addonStep(gigs: Gigs, bought: SubscriptionAddon, subscription: Subscription): void {
  const addon = requireAddon(gigs, bought.addon)
  if (addon.recurrenceType === 'oneTime') endAddon(gigs, bought)
  else renewAddon(gigs, activateAddon(gigs, bought, subscription), addon)
}
