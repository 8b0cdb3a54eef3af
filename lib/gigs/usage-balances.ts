import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** Bytes, seconds or messages, as `unit` says; a null limit is unlimited. */
export const usageBalance = z.object({
  id: z.string(),
  subscription: z.string(),
  allowance: z.object({ name: z.string(), type: z.string() }),
  source: z.object({ type: z.string(), subscriptionAddon: z.string().nullish() }),
  unit: z.string(),
  used: z.number(),
  limit: z.number().nullable(),
  remaining: z.number().nullable(),
  usableUntil: z.iso.datetime().nullable(),
})
export type UsageBalance = z.infer<typeof usageBalance>

/** What is left of one subscription and its add-ons, of what can be used now. */
export async function list(subscription: string): Promise<UsageBalance[]> {
  const all = await readList({
    name: 'usageBalances.list',
    path: projectPath('usageBalances'),
    query: { subscription }, // `subscriptionPeriod` would leave the add-ons out
    item: usageBalance,
  })
  return all.filter(({ usableUntil }) => !usableUntil || Date.parse(usableUntil) > Date.now())
}
