import type { UsageBalance, UsageRecord } from '../model/state'

/** A balance with what is left of it, also in percent (docs/gigs-api.md#usagebalance). */
export function serializeBalance(stored: UsageBalance) {
  const { createdAt: _, ...balance } = stored
  const { limit } = balance.allowance
  const { used } = balance
  const usedPercent = limit === null ? null : Math.min(100, Math.round((used / limit) * 100))
  return {
    ...balance,
    limit,
    remaining: limit === null ? null : Math.max(0, limit - used),
    usedPercent,
    remainingPercent: usedPercent === null ? null : 100 - usedPercent,
  }
}

/** A record without what only the store needs. */
export function serializeUsage(stored: UsageRecord) {
  const { id: _, createdAt: __, ...record } = stored
  return record
}
