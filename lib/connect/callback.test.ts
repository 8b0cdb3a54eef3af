import { beforeEach, expect, test, vi } from 'vitest'
import { aGigsUser, aSubscription } from '@/lib/testing/account'
import { resolveCallback } from '@/lib/connect/callback'
import { endedAt, mockGigs, launchedUser } from '@/lib/testing/launched-user'
import { launch } from '@/lib/connect/launch'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { eq } from 'drizzle-orm'
import { gigs } from '@/lib/gigs'
import { intents } from '@/lib/intents'
import { log } from '@/lib/log'
import { findGigsLink } from '@/lib/auth/users'

const error = vi.spyOn(log, 'error').mockImplementation(() => {})
const sessionUser = vi.spyOn(gigs.connectSessions, 'read')
const readUser = vi.spyOn(gigs.users, 'read')

beforeEach(() => {
  mockGigs()
  error.mockClear()
})

/** Creates a user without a Gigs user, with an open launch for a first plan. */
async function newcomer() {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  await launch(user, intents.checkoutNewSubscription, { plan: 'pln_1' })
  const [recorded] = await db().select().from(launches).where(eq(launches.userId, user.id))
  if (!recorded?.sessionId) throw new Error('no launch')
  return {
    user,
    returned: { launch: recorded.id, sessionId: recorded.sessionId, status: 'success' },
  }
}

function mockSessionUser(email: string, differences: object = {}) {
  const gigsUserId = `usr_${crypto.randomUUID()}`
  sessionUser.mockImplementation(async (id) => ({ id, user: gigsUserId }))
  readUser.mockImplementation(async (id) => aGigsUser({ id, email, ...differences }))
  return gigsUserId
}

test('links the Gigs user that Connect created with our user’s e-mail address', async () => {
  const { user, returned } = await newcomer()
  const gigsUserId = mockSessionUser(user.email)
  const bought = { id: `sub_${gigsUserId}`, createdAt: new Date().toISOString() }
  vi.mocked(gigs.subscriptions.list).mockResolvedValue([aSubscription(bought)])
  await expect(resolveCallback(user, returned)).resolves.toMatchObject({ outcome: 'fulfilled' })
  await expect(findGigsLink(user.id)).resolves.toBe(gigsUserId)
  expect(error).not.toHaveBeenCalled()
})

test.each([
  ['has another address', 'eve@example.com', {}],
  ['has none', '', {}],
  ['is blocked', null, { status: 'blocked' }],
  ['is deleted', null, { status: 'deleted' }],
])(
  'a session user who %s is not linked, and nothing is fulfilled',
  async (_what, email, differences) => {
    const { user, returned } = await newcomer()
    const gigsUserId = mockSessionUser(email ?? user.email, differences)
    await expect(resolveCallback(user, returned)).resolves.toMatchObject({ outcome: 'unconfirmed' })
    await expect(findGigsLink(user.id)).resolves.toBeNull()
    const { launch: id, sessionId: session } = returned
    expect(error.mock.calls).toEqual([
      [{ step: 'foreignSession', launch: id, session, gigsUser: gigsUserId }],
    ])
  },
)

test('a session that belongs to another Gigs user fulfills nothing', async () => {
  const { user, gigsUser, callback } = await launchedUser()
  endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
  sessionUser.mockImplementation(async (id) => ({ id, user: 'usr_other' }))
  const returned = { ...callback, status: 'success' }
  await expect(resolveCallback(user, returned)).resolves.toMatchObject({ outcome: 'unconfirmed' })
  expect(error.mock.calls).toMatchObject([[{ step: 'foreignSession', gigsUser: 'usr_other' }]])
  sessionUser.mockImplementation(async (id) => ({ id, user: gigsUser }))
  await expect(resolveCallback(user, returned)).resolves.toMatchObject({ outcome: 'fulfilled' })
})
