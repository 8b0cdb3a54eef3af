import { z } from 'zod'
import { addon } from '@/lib/gigs/addons'
import { id, nullableTime, optionalTime, reference, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const subscriptionAddon = z.object({
  id,
  addon,
  subscription: reference,
  status: text,
  createdAt: optionalTime,
  endedAt: nullableTime,
})
export type SubscriptionAddon = z.infer<typeof subscriptionAddon>

/** Returns all add-ons that a Gigs user bought, including ended ones, newest first. */
export const list = (user: string) =>
  readList({
    name: 'subscriptionAddons.list',
    path: projectPath('subscriptionAddons'),
    query: { user, status: 'pending,initiated,active,ended' },
    item: subscriptionAddon,
    owner: { property: 'user', id: user },
  })
