import { z } from 'zod'
import { id, limit, nullable, nullableTime, optionalText, reference, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** Bytes, seconds or messages, as `unit` says; a null limit is unlimited. */
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

/** What is left of one subscription and its add-ons, of what can be used now. */
export async function list(subscription: string): Promise<UsageBalance[]> {
  const all = await readList({
    name: 'usageBalances.list',
    path: projectPath('usageBalances'),
    query: { subscription }, // `subscriptionPeriod` would leave the add-ons out
    item: usageBalance,
    of: { property: 'subscription', id: subscription },
  })
  return all.filter(isUsable)
}

/** Whether a balance is not over. */
export const isUsable = ({ usableUntil }: UsageBalance) =>
  !usableUntil || Date.parse(usableUntil) > Date.now()
