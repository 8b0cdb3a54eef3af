import { unitsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Addon, Gigs, Period, Plan, Subscription, SubscriptionAddon } from '../model/state'
import { voidUnpaid } from './invoices'
import { requireAddon } from './references'
import { openAddonBalances } from './usage'

/**
 * Adds an add-on to a subscription: active at once, or together with a subscription that is still pending, or
 * `initiated` while it is unpaid (see billing.ts).
 * Refused when the add-on is not on sale or does not fit the plan, or when the subscription has ended.
 */
export function createSubscriptionAddon(
  gigs: Gigs,
  wish: { addon: Addon; subscription: Subscription; isUnpaid?: boolean },
): SubscriptionAddon {
  const { addon, subscription, isUnpaid = false } = wish
  if (subscription.status === 'ended') throw invalid('This subscription has ended.')
  requireFittingAddon(addon, subscription.plan)
  const bought = gigs.store.put('subscriptionAddons', {
    object: 'subscriptionAddon',
    id: newId('subscriptionAddon'),
    addon: addon.id,
    subscription: subscription.id,
    user: subscription.user,
    status: isUnpaid ? 'initiated' : 'pending',
    currentPeriod: null,
    activatedAt: null,
    canceledAt: null,
    createdAt: gigs.now().toISOString(),
    endedAt: null,
  })
  const canStart = subscription.status === 'active' && !isUnpaid
  return canStart ? activateAddon(gigs, bought, subscription) : bought
}

export function requireFittingAddon(addon: Addon, plan: Plan['id']): void {
  if (addon.status !== 'available') throw invalid(`The add-on ${addon.id} is not available.`)
  if (!addon.plans.includes(plan)) {
    throw invalid(`The add-on ${addon.id} does not fit the plan ${plan}.`)
  }
}

/** Starts the add-on's period. Without a validity of its own it ends with the period of its subscription. */
export function activateAddon(
  gigs: Gigs,
  bought: SubscriptionAddon,
  subscription: Subscription,
): SubscriptionAddon {
  const addon = requireAddon(gigs, bought.addon)
  const start = gigs.now()
  const currentPeriod: Period = {
    number: (bought.currentPeriod?.number ?? 0) + 1,
    start: start.toISOString(),
    end: addonEnd(addon, subscription, start),
  }
  const active = gigs.store.put('subscriptionAddons', {
    ...bought,
    status: 'active',
    activatedAt: bought.activatedAt ?? start.toISOString(),
    currentPeriod,
  })
  openAddonBalances(gigs, active, addon, subscription)
  return active
}

export function endAddon(gigs: Gigs, bought: SubscriptionAddon): SubscriptionAddon {
  const endedAt = gigs.now().toISOString()
  if (bought.status === 'initiated') voidUnpaid(gigs, bought.subscription, bought.id)
  return gigs.store.put('subscriptionAddons', {
    ...bought,
    status: 'ended',
    currentPeriod: null,
    endedAt,
  })
}

function addonEnd(addon: Addon, subscription: Subscription, start: Date): string {
  if (addon.validity) {
    return unitsAfter(start, addon.validity.value, addon.validity.unit).toISOString()
  }
  return subscription.currentPeriod?.end ?? start.toISOString()
}
