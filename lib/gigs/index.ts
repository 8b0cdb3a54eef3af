import * as addons from '@/lib/gigs/addons'
import * as connectSessions from '@/lib/gigs/connect-sessions'
import * as plans from '@/lib/gigs/plans'
import * as project from '@/lib/gigs/project'
import * as subscriptions from '@/lib/gigs/subscriptions'
import * as users from '@/lib/gigs/users'

/** The Gigs API, by resource: `gigs.plans.list()`. Every call throws GigsError and nothing else. */
export const gigs = { addons, connectSessions, plans, project, subscriptions, users }
