import { z } from 'zod'
import { id, nullable, nullableTime, optionalTime, reference, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { plan } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const subscriptionChange = z.object({
  id,
  subscription: reference,
  plan: nullable(plan),
  status: text,
  createdAt: optionalTime,
  scheduledAt: nullableTime,
  appliedAt: optionalTime,
})
export type SubscriptionChange = z.infer<typeof subscriptionChange>

/** Returns the upcoming and the applied changes of a Gigs user. They do not name a user, so filter them with `ofSubscriptions`. */
export const list = (user: string) =>
  readList({
    name: 'subscriptionChanges.list',
    path: projectPath('subscriptionChanges'),
    query: { user, status: 'pending,initiated,applied' },
    item: subscriptionChange,
  })
