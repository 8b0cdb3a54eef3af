import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { plan } from '@/lib/gigs/plans'
import { porting } from '@/lib/gigs/portings'
import { projectPath } from '@/lib/gigs/project'
import { sim } from '@/lib/gigs/sims'

const time = z.iso.datetime().nullable()

export const subscription = z
  .object({
    id: z.string(),
    status: z.string(),
    plan,
    sim: sim.nullable(),
    phoneNumber: z.string().nullable(),
    currentPeriod: z.object({ end: z.iso.datetime() }).nullable(),
    createdAt: z.iso.datetime(),
    activatedAt: time,
    firstUsageAt: time.optional().catch(null),
    canceledAt: time,
    lastPorting: porting.nullish(),
    porting: porting.nullish(), // the older name of the same
    endedAt: time, // in the future after a cancellation, in the past once ended
  })
  .transform(({ lastPorting, porting: older, ...rest }) => ({
    ...rest,
    porting: lastPorting ?? older ?? null,
  }))
export type Subscription = z.infer<typeof subscription>

// Stated, because the default of the real API leaves some out (gigs-api, section 12).
const STATUSES = 'pending,initiated,active,restricted,ended'

/** All subscriptions of one Gigs user, ended ones included, newest first. */
export const list = (user: string) =>
  readList({
    name: 'subscriptions.list',
    path: projectPath('subscriptions'),
    query: { user, status: STATUSES },
    item: subscription,
  })
