import { z } from 'zod'
import {
  id,
  nullable,
  nullableText,
  nullableTime,
  optionalTime,
  pastTime,
  reference,
  text,
  time,
} from '@/lib/gigs/fields'
import { nullIfNotFound } from '@/lib/gigs/errors'
import { logForeign, readList } from '@/lib/gigs/lists'
import { plan } from '@/lib/gigs/plans'
import { porting } from '@/lib/gigs/portings'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'
import { sim } from '@/lib/gigs/sims'

export const subscription = z.object({
  id,
  status: text,
  plan,
  sim: nullable(sim),
  phoneNumber: nullableText,
  currentPeriod: nullable(z.object({ start: optionalTime, end: time })),
  createdAt: pastTime,
  activatedAt: nullableTime,
  firstUsageAt: optionalTime,
  canceledAt: nullableTime,
  earliestEndAt: optionalTime,
  porting: nullable(porting),
  endedAt: nullableTime, // in the future after a cancellation, in the past once it has ended
})
export type Subscription = z.infer<typeof subscription>

const LIST = 'subscriptions.list'

const ownPorting = porting
  .extend({ user: reference.optional().catch('') })
  .nullish()
  .catch(null)

const received = subscription
  .extend({
    user: reference,
    lastPorting: ownPorting,
    porting: ownPorting, // the older name of `lastPorting`
  })
  .transform(({ user, lastPorting, porting: older, ...rest }): Subscription => {
    const found = lastPorting ?? older
    if (!found) return { ...rest, porting: null }
    const { user: owner, ...own } = found
    if (owner === undefined || owner === user) return { ...rest, porting: own }
    logForeign(LIST, { subscription: rest.id }, [own])
    return { ...rest, porting: null }
  })

// Explicit, because the default omits some statuses (docs/gigs-api.md#default-statuses-of-subscriptions).
const OPEN_STATUSES = 'pending,initiated,active,restricted'

/** Returns all subscriptions of a Gigs user, including ended ones, newest first. */
export const list = (user: string) =>
  readList({
    name: LIST,
    path: projectPath('subscriptions'),
    query: { user, status: `${OPEN_STATUSES},ended` },
    item: received,
    owner: { property: 'user', id: user },
  })

/** Returns whether any user's subscription that has not ended uses this SIM. */
export async function hasSim(simId: string): Promise<boolean> {
  const found = await readList({
    name: 'subscriptions.bySim',
    path: projectPath('subscriptions'),
    query: { sim: simId, status: OPEN_STATUSES },
    item: z.object({ sim: nullable(z.object({ id })) }),
  })
  return found.some(({ sim: used }) => used?.id === simId)
}

/** Returns the id of the Gigs user whose subscription this is; null if there is no such subscription. */
export async function findOwner(subscriptionId: string): Promise<string | null> {
  const found = await request({
    name: 'subscriptions.owner',
    path: projectPath('subscriptions', subscriptionId),
    response: z.object({ id, user: reference }),
  }).catch(nullIfNotFound)
  return found?.id === subscriptionId ? found.user : null
}
