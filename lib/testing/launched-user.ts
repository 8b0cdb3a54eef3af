import { eq } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'
import { anAccount, aSubscription } from '@/lib/testing/account'
import { launch } from '@/lib/connect/launch'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { type Intent, intents } from '@/lib/intents'
import { linkGigsUser } from '@/lib/auth/users'

/** When the plan of each Gigs user ends, once it is canceled. */
export const endedAt = new Map<string, string>()

// Gigs answers each call when it likes, so that two sides overtake each other in every way there is.
const later = async <Answer>(answer: () => Answer): Promise<Answer> => {
  await wait(Math.random() * 5)
  return answer()
}

/** A Gigs in which everybody has one plan. */
export function mockGigs() {
  const { project, plans, addons, gigsUser } = anAccount()
  vi.spyOn(gigs.project, 'read').mockResolvedValue(project)
  vi.spyOn(gigs.plans, 'list').mockResolvedValue(plans)
  vi.spyOn(gigs.addons, 'list').mockResolvedValue(addons)
  vi.spyOn(gigs.users, 'read').mockImplementation((id) =>
    later(() => ({ email: '', fullName: null, status: 'active', ...gigsUser, id })),
  )
  vi.spyOn(gigs.connectSessions, 'create').mockImplementation((_, key) =>
    later(() => ({ id: `csn_${key}`, url: 'http://127.0.0.1:4000/portal/entry', user: null })),
  )
  vi.spyOn(gigs.connectSessions, 'read').mockImplementation((id) =>
    later(() => ({ id, user: null })),
  )
  for (const one of [gigs.usageBalances, gigs.subscriptionAddons, gigs.subscriptionChanges]) {
    vi.spyOn(one, 'list').mockResolvedValue([])
  }
  for (const one of [gigs.payments, gigs.paymentMethods, gigs.addresses, gigs.devices]) {
    vi.spyOn(one, 'list').mockResolvedValue([])
  }
  return vi
    .spyOn(gigs.subscriptions, 'list')
    .mockImplementation((user) =>
      later(() => [aSubscription({ sim: null, endedAt: endedAt.get(user) ?? null })]),
    )
}

/** Somebody who is at Connect, to cancel their plan unless told otherwise. */
export async function launchedUser(intent: Intent = intents.cancelSubscription) {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  const gigsUser = `usr_${crypto.randomUUID()}`
  await linkGigsUser(user.id, gigsUser, 'email')
  await launch(user, intent, { subscription: 'sub_1' })
  const mine = () => db().select().from(launches).where(eq(launches.userId, user.id))
  const [trip] = await mine()
  if (!trip?.sessionId) throw new Error('no trip')
  return { user, gigsUser, mine, trip: { launch: trip.id, sessionId: trip.sessionId } }
}
