import { z } from 'zod'
import { addon } from '@/lib/gigs/addons'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const subscriptionAddon = z.object({
  id: z.string(),
  addon,
  subscription: z.string(),
  status: z.string(),
  endedAt: z.iso.datetime().nullable(),
})
export type SubscriptionAddon = z.infer<typeof subscriptionAddon>

/** All add-ons one Gigs user ever bought, ended ones included, newest first. */
export const list = (user: string) =>
  readList({
    name: 'subscriptionAddons.list',
    path: projectPath('subscriptionAddons'),
    query: { user, status: 'pending,initiated,active,ended' },
    item: subscriptionAddon,
  })
