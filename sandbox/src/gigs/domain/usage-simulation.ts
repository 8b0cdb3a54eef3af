import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Subscription, UsageBalance, UsageRecord } from '../model/state'

type Usage = {
  data?: number // bytes
  voice?: number // seconds
  sms?: number // messages
  country?: string
  roaming?: 'none' | 'international' | 'domestic'
  subscriptionAddon?: string
}

/**
 * Records usage for a subscription (docs/gigs-api.md#simulated-usage-and-reminders) and deducts it from the balances of
 * the plan, then from those of its add-ons; with `subscriptionAddon`, only from that add-on's.
 * @throws ApiError unless the subscription is active and has that add-on.
 */
export function simulateUsage(gigs: Gigs, subscription: Subscription, usage: Usage): UsageRecord {
  if (subscription.status !== 'active') {
    throw invalid('Usage can only be simulated for an active subscription.')
  }
  const balances = balancesOf(gigs, subscription, usage.subscriptionAddon)
  for (const type of ['data', 'voice', 'sms'] as const) {
    const matching = balances.filter(({ allowance }) => allowance.type === type)
    deduct(gigs, matching, usage[type] ?? 0)
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
  if (addon === undefined) return usable.toSorted((a, b) => rank(a) - rank(b))
  const balances = usable.filter(({ source }) => source.subscriptionAddon === addon)
  if (balances.length === 0) {
    throw invalid('This subscription has no active add-on with the id in `subscriptionAddon`.')
  }
  return balances
}

function rank({ source }: UsageBalance): number {
  return source.type === 'subscriptionPeriod' ? 0 : 1
}

// Usage beyond all balances is recorded, but deducted nowhere.
function deduct(gigs: Gigs, balances: UsageBalance[], amount: number): void {
  let left = amount
  for (const balance of balances) {
    const { limit } = balance.allowance
    const deducted = limit === null ? left : Math.min(left, Math.max(0, limit - balance.used))
    if (deducted > 0) gigs.store.put('usageBalances', { ...balance, used: balance.used + deducted })
    left -= deducted
  }
}
