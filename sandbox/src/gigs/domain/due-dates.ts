import type { Gigs, Subscription, SubscriptionAddon } from '../model/state'
import { activateSubscription } from './activation'
import { activateAddon, endAddon } from './addons'
import { endSubscription } from './cancellation'
import { requireAddon, requirePlan } from './references'
import { renewAddon, renewSubscription } from './renewals'

/** When something happens to a subscription next (ISO time): it starts, renews or ends. */
export function subscriptionDue(subscription: Subscription): string | null {
  const { status, activatesAt, endedAt, currentPeriod } = subscription
  if (status === 'ended') return null
  if (!currentPeriod) return activatesAt
  return endedAt && endedAt < currentPeriod.end ? endedAt : currentPeriod.end
}

/** Does what is due now. */
export function subscriptionStep(gigs: Gigs, subscription: Subscription): void {
  if (!subscription.currentPeriod) return void activateSubscription(gigs, subscription)
  const isOver = subscription.endedAt !== null && subscription.endedAt <= gigs.now().toISOString()
  const { validity } = requirePlan(gigs, subscription.plan)
  if (isOver || validity.type === 'oneTime') endSubscription(gigs, subscription, null)
  else renewSubscription(gigs, subscription)
}

/** When an add-on runs out or renews. */
export function addonDue({ status, currentPeriod }: SubscriptionAddon): string | null {
  return status === 'active' && currentPeriod ? currentPeriod.end : null
}

export function addonStep(gigs: Gigs, bought: SubscriptionAddon, subscription: Subscription): void {
  const addon = requireAddon(gigs, bought.addon)
  if (addon.recurrenceType === 'oneTime') endAddon(gigs, bought)
  else renewAddon(gigs, activateAddon(gigs, bought, subscription), addon)
}
