import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Subscription } from '../model/state'

/**
 * Ends the current period of a subscription in `seconds` from now. What is planned for that end moves with it: the
 * renewal or the end of the subscription, a change of plan, add-ons and allowances. Later periods start there.
 * @throws ApiError if the subscription has no period.
 */
export function movePeriodEnd(
  gigs: Gigs,
  subscription: Subscription,
  seconds: number,
): Subscription {
  const { id, currentPeriod, endedAt, earliestEndAt } = subscription
  if (!currentPeriod) throw invalid('Only a subscription that has started has a period.')
  const end = secondsAfter(gigs.now(), seconds).toISOString()
  const moved = <Time extends string | null>(time: Time) =>
    time === currentPeriod.end ? end : time
  for (const balance of gigs.store.where('usageBalances', 'subscription', id)) {
    gigs.store.put('usageBalances', { ...balance, usableUntil: moved(balance.usableUntil) })
  }
  for (const addon of gigs.store.where('subscriptionAddons', 'subscription', id)) {
    const period = addon.currentPeriod && {
      ...addon.currentPeriod,
      end: moved(addon.currentPeriod.end),
    }
    gigs.store.put('subscriptionAddons', { ...addon, currentPeriod: period })
  }
  for (const change of gigs.store.where('subscriptionChanges', 'subscription', id)) {
    gigs.store.put('subscriptionChanges', { ...change, scheduledAt: moved(change.scheduledAt) })
  }
  return gigs.store.put('subscriptions', {
    ...subscription,
    currentPeriod: { ...currentPeriod, end },
    endedAt: moved(endedAt),
    earliestEndAt: moved(earliestEndAt),
    anchor: { start: end, number: currentPeriod.number + 1 },
  })
}
