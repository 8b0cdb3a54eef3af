import { z } from 'zod'
import { id, limit, nullable, nullableTime, optionalText, reference, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** A balance in bytes, seconds or messages, depending on `unit`. A null limit means unlimited. */
export const usageBalance = z.object({
  id,
  subscription: reference,
  allowance: z.object({ name: text, type: text }),
  source: z.object({ type: text, subscriptionAddon: optionalText }),
  unit: text,
  used: z.number(),
  limit,
  remaining: nullable(limit),
  usableUntil: nullableTime,
})
export type UsageBalance = z.infer<typeof usageBalance>

/** Returns the balances of a subscription and its add-ons, including those that can no longer be used. */
export function list(subscription: string): Promise<UsageBalance[]> {
  return readList({
    name: 'usageBalances.list',
    path: projectPath('usageBalances'),
    query: { subscription }, // `subscriptionPeriod` would omit the add-ons
    item: usageBalance,
    owner: { property: 'subscription', id: subscription },
  })
}
