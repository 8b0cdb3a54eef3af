import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Subscription, UsageBalance, UsageRecord } from '../model/state'

export type Usage = {
  data?: number // bytes
  voice?: number // seconds
  sms?: number // messages
  country?: string
  roaming?: 'none' | 'international' | 'domestic'
  subscriptionAddon?: string
}

/**
 * Uses some of what a subscription includes, as if its SIM had been in a phone
 * (docs/gigs-api.md#simulated-usage-and-reminders): the balances of the plan first, then those of its add-ons;
 * or those of the one that is named. Refused unless active.
 */
export function simulateUsage(gigs: Gigs, subscription: Subscription, usage: Usage): UsageRecord {
  if (subscription.status !== 'active') throw invalid('Only an active subscription can be used.')
  const balances = balancesOf(gigs, subscription, usage.subscriptionAddon)
  for (const type of ['data', 'voice', 'sms'] as const) {
    const fitting = balances.filter(({ allowance }) => allowance.type === type)
    drain(gigs, fitting, usage[type] ?? 0)
  }
  const now = gigs.now()
  const firstUsageAt = subscription.firstUsageAt ?? now.toISOString()
  if (subscription.firstUsageAt === null) {
    gigs.store.put('subscriptions', { ...subscription, firstUsageAt })
  }
  return gigs.store.put('usageRecords', {
    object: 'usageRecord',
    id: newId('usageRecord'),
    createdAt: now.toISOString(),
    data: usage.data ?? 0,
    sms: usage.sms ?? 0,
    voice: usage.voice ?? 0,
    start: now.toISOString(),
    end: secondsAfter(now, 1).toISOString(),
    labels: {
      country: usage.country ?? null,
      roaming: usage.roaming ?? null,
      subscription: subscription.id,
    },
    updatedAt: now.toISOString(),
  })
}

function balancesOf(gigs: Gigs, { id }: Subscription, addon: string | undefined): UsageBalance[] {
  const now = gigs.now().toISOString()
  const usable = gigs.store
    .where('usageBalances', 'subscription', id)
    .filter(
      ({ usableFrom, usableUntil }) => (usableFrom ?? '') <= now && now < (usableUntil ?? now),
    )
  if (addon === undefined) return usable.toSorted((one, other) => rank(one) - rank(other))
  const own = usable.filter(({ source }) => source.subscriptionAddon === addon)
  if (own.length === 0) {
    throw invalid('This subscription has no running add-on with this id: subscriptionAddon.')
  }
  return own
}

function rank({ source }: UsageBalance): number {
  return source.type === 'subscriptionPeriod' ? 0 : 1
}

// What is over when all are empty was used too, but counts nowhere.
function drain(gigs: Gigs, balances: UsageBalance[], wanted: number): void {
  let left = wanted
  for (const balance of balances) {
    const { limit } = balance.allowance
    const taken = limit === null ? left : Math.min(left, Math.max(0, limit - balance.used))
    if (taken > 0) gigs.store.put('usageBalances', { ...balance, used: balance.used + taken })
    left -= taken
  }
}
