import { unitsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Addon, Gigs, Period, Plan, Subscription, SubscriptionAddon } from '../model/state'
import { voidUnpaid } from './invoices'
import { requireAddon } from './references'
import { openAddonBalances } from './usage'

/**
 * Adds an add-on to a subscription. It becomes active at once, or together with a subscription that is still pending.
 * If it `isUnpaid`, it becomes active once its invoice is paid (see billing.ts).
 * @throws ApiError if the add-on is not available, does not fit the plan, or the subscription has ended.
 */
export function createSubscriptionAddon(
  gigs: Gigs,
  params: { addon: Addon; subscription: Subscription; isUnpaid?: boolean },
): SubscriptionAddon {
  const { addon, subscription, isUnpaid = false } = params
  if (subscription.status === 'ended') throw invalid('This subscription has ended.')
  requireFittingAddon(addon, subscription.plan)
  const created = gigs.store.put('subscriptionAddons', {
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
  return canStart ? activateAddon(gigs, created, subscription) : created
}

/** @throws ApiError if the add-on is not available or does not fit the plan. */
export function requireFittingAddon(addon: Addon, plan: Plan['id']): void {
  if (addon.status !== 'available') throw invalid(`The add-on ${addon.id} is not available.`)
  if (!addon.plans.includes(plan)) {
    throw invalid(`The add-on ${addon.id} does not fit the plan ${plan}.`)
  }
}

/** Starts the add-on's next period. Without its own validity, it ends with the subscription's current period. */
export function activateAddon(
  gigs: Gigs,
  subscriptionAddon: SubscriptionAddon,
  subscription: Subscription,
): SubscriptionAddon {
  const addon = requireAddon(gigs, subscriptionAddon.addon)
  const start = gigs.now()
  const currentPeriod: Period = {
    number: (subscriptionAddon.currentPeriod?.number ?? 0) + 1,
    start: start.toISOString(),
    end: addonEnd(addon, subscription, start),
  }
  const active = gigs.store.put('subscriptionAddons', {
    ...subscriptionAddon,
    status: 'active',
    activatedAt: subscriptionAddon.activatedAt ?? start.toISOString(),
    currentPeriod,
  })
  openAddonBalances(gigs, active, addon, subscription)
  return active
}

/** Ends an add-on. Voids its invoice if it is unpaid. */
export function endAddon(gigs: Gigs, subscriptionAddon: SubscriptionAddon): SubscriptionAddon {
  const endedAt = gigs.now().toISOString()
  if (subscriptionAddon.status === 'initiated') {
    voidUnpaid(gigs, subscriptionAddon.subscription, subscriptionAddon.id)
  }
  return gigs.store.put('subscriptionAddons', {
    ...subscriptionAddon,
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
