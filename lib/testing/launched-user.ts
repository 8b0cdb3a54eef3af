import { eq } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'
import { aGigsUser, anAccount, aSubscription } from '@/lib/testing/account'
import { launch } from '@/lib/connect/launch'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { type Intent, intents } from '@/lib/intents'
import { linkGigsUser } from '@/lib/auth/users'

/** The end of each Gigs user's plan after it was canceled. */
export const endedAt = new Map<string, string>()

// Responses take a random time, so that concurrent calls overtake each other.
const later = async <Result>(result: () => Result): Promise<Result> => {
  await wait(Math.random() * 5)
  return result()
}

/** Mocks a Gigs in which every user has one subscription. */
export function mockGigs() {
  const { project, plans, addons } = anAccount()
  vi.spyOn(gigs.project, 'read').mockResolvedValue(project)
  vi.spyOn(gigs.plans, 'list').mockResolvedValue(plans)
  vi.spyOn(gigs.addons, 'list').mockResolvedValue(addons)
  vi.spyOn(gigs.users, 'read').mockImplementation((id) => later(() => aGigsUser({ id })))
  vi.spyOn(gigs.connectSessions, 'create').mockImplementation((_, key) =>
    later(() => ({ id: `csn_${key}`, url: 'http://127.0.0.1:4000/portal/entry', user: null })),
  )
  vi.spyOn(gigs.connectSessions, 'read').mockImplementation((id) =>
    later(() => ({ id, user: null })),
  )
  for (const resource of [gigs.usageBalances, gigs.subscriptionAddons, gigs.subscriptionChanges]) {
    vi.spyOn(resource, 'list').mockResolvedValue([])
  }
  for (const resource of [gigs.payments, gigs.paymentMethods, gigs.addresses, gigs.devices]) {
    vi.spyOn(resource, 'list').mockResolvedValue([])
  }
  return vi
    .spyOn(gigs.subscriptions, 'list')
    .mockImplementation((user) =>
      later(() => [aSubscription({ sim: null, endedAt: endedAt.get(user) ?? null })]),
    )
}

/** Creates a user with an open launch, of `cancelSubscription` by default. */
export async function launchedUser(intent: Intent = intents.cancelSubscription) {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  const gigsUser = `usr_${crypto.randomUUID()}`
  await linkGigsUser(user.id, gigsUser, 'email')
  await launch(user, intent, { subscription: 'sub_1' })
  const mine = () => db().select().from(launches).where(eq(launches.userId, user.id))
  const [row] = await mine()
  if (!row?.sessionId) throw new Error('no launch')
  return { user, gigsUser, mine, callback: { launch: row.id, sessionId: row.sessionId } }
}
