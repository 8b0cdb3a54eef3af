import { z } from 'zod'
import { id, nullable, nullableTime, reference, text } from '@/lib/gigs/fields'
import { logForeign, readList } from '@/lib/gigs/lists'
import { plan } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const subscriptionChange = z.object({
  id,
  subscription: reference,
  plan: nullable(plan),
  status: text,
  scheduledAt: nullableTime,
})
export type SubscriptionChange = z.infer<typeof subscriptionChange>

const name = 'subscriptionChanges.list'

/**
 * The changes of one Gigs user that are still to come. They name no user of their own: see
 * `ofSubscriptions`.
 */
export const list = (user: string) =>
  readList({
    name,
    path: projectPath('subscriptionChanges'),
    query: { user, status: 'pending,initiated' },
    item: subscriptionChange,
  })

/** Those of the changes that are to one of these subscriptions; logs the others. */
export function ofSubscriptions(
  changes: SubscriptionChange[],
  subscriptions: readonly { id: string }[],
): SubscriptionChange[] {
  const ids = new Set(subscriptions.map((one) => one.id))
  const foreign = changes.filter(({ subscription }) => !ids.has(subscription))
  if (foreign.length > 0) logForeign(name, {}, foreign)
  return changes.filter(({ subscription }) => ids.has(subscription))
}
