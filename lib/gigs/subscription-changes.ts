import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { plan } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const subscriptionChange = z.object({
  id: z.string(),
  subscription: z.string().nullable(),
  plan: plan.nullable(),
  status: z.string(),
  scheduledAt: z.iso.datetime().nullable(),
})
export type SubscriptionChange = z.infer<typeof subscriptionChange>

/** The changes of one Gigs user that are still to come. */
export const list = (user: string) =>
  readList({
    name: 'subscriptionChanges.list',
    path: projectPath('subscriptionChanges'),
    query: { user, status: 'pending,initiated' },
    item: subscriptionChange,
  })
