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

/** What is left in the current period of one subscription. */
export const list = (subscription: string) =>
  readList({
    name: 'usageBalances.list',
    path: projectPath('usageBalances'),
    query: { subscription, subscriptionPeriod: 'current' },
    item: usageBalance,
  })
