import { z } from 'zod'
import { count, time } from '@/lib/gigs/fields'
import { readOptionalList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/**
 * The usage from `start` (inclusive) to `end` (exclusive): `data` in bytes, `voice` in seconds, `sms` in messages
 * (docs/gigs-api.md#usagerecord). A missing or unexpected amount counts as 0.
 */
export const usageRecord = z.object({
  start: time,
  end: time,
  data: count(0),
  voice: count(0),
  sms: count(0),
})
export type UsageRecord = z.infer<typeof usageRecord>

/**
 * Returns the usage of a subscription in its current period by day, oldest first (docs/gigs-api.md#usage-endpoints).
 * A day has several records if its usage has different countries or kinds of roaming. Returns null if the API does
 * not list usage.
 * @throws GigsError
 */
export const listDaily = (subscription: string) =>
  readOptionalList({
    name: 'usageRecords.list',
    path: projectPath('subscriptions', subscription, 'usage'),
    query: { period: 'current', aggregation: 'day' },
    item: usageRecord,
    owner: { property: 'labels.subscription', id: subscription },
  })
