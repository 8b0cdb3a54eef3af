import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { sessions, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import {
  findOrLinkGigsUser,
  findUserBySession,
  forgetEndedSessions,
  linkGigsUser,
  type User,
} from '@/lib/users'

const search = vi.spyOn(gigs.users, 'search')
const gigsId = () => `usr_${crypto.randomUUID()}`

async function aUser(proven = true): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const emailVerified = proven ? new Date() : null
  const [user] = await db().insert(users).values({ email, emailVerified }).returning()
  if (!user) throw new Error('no user')
  return user
}

const found = (email: string, differences: object = {}) => ({
  id: gigsId(),
  email,
  fullName: null,
  status: 'active',
  ...differences,
})

beforeEach(() => void search.mockReset().mockResolvedValue([]))

test('exactly one usable Gigs user with the proven address is linked, and never searched for again', async () => {
  const user = await aUser()
  const match = found(user.email.toUpperCase())
  search.mockResolvedValue([match])
  await expect(findOrLinkGigsUser(user)).resolves.toBe(match.id)
  search.mockResolvedValue([found(user.email)])
  await expect(findOrLinkGigsUser(user)).resolves.toBe(match.id)
  expect(search).toHaveBeenCalledTimes(1)
})

test.each([
  ['nobody', () => []],
  ['two', (email: string) => [found(email), found(email)]],
  ['somebody else', () => [found('eve@example.com')]],
  ['a look-alike', (email: string) => [found(email.replace('m', '\uFF4D'))]],
  [
    'one with a look-alike of the at sign',
    (email: string) => [found(email.replace('@', '\uFF20'))],
  ],
  ['a deleted one', (email: string) => [found(email, { status: 'deleted' })]],
  ['a blocked one', (email: string) => [found(email, { status: 'blocked' })]],
])('%s is no match', async (_who, result) => {
  const user = await aUser()
  search.mockResolvedValue(result(user.email))
  await expect(findOrLinkGigsUser(user)).resolves.toBeNull()
})

test('an unproven address is never searched for', async () => {
  await expect(findOrLinkGigsUser(await aUser(false))).resolves.toBeNull()
  expect(search).not.toHaveBeenCalled()
})

test('of two accounts that race for one Gigs user one wins, fifty times out of fifty', async () => {
  for (let race = 0; race < 50; race += 1) {
    const wanted = gigsId()
    const racers = await Promise.all([aUser(), aUser()])
    const linked = await Promise.all(racers.map(({ id }) => linkGigsUser(id, wanted, 'email')))
    expect(linked.filter(Boolean)).toEqual([wanted])
  }
})

test('a link is never changed by a later one', async () => {
  const { id } = await aUser()
  const [first, second] = [gigsId(), gigsId()]
  await linkGigsUser(id, first, 'email')
  await expect(linkGigsUser(id, second, 'session')).resolves.toBe(first)
})

const openSession = async (userId: string, seconds: number) => {
  const expires = new Date(Date.now() + seconds * 1_000)
  const [session] = await db()
    .insert(sessions)
    .values({ sessionToken: crypto.randomUUID(), userId, expires })
    .returning()
  if (!session) throw new Error('no session')
  return session.sessionToken
}

test('a session is its own user’s until it ends', async () => {
  const user = await aUser()
  await openSession((await aUser()).id, 60)
  await expect(findUserBySession(await openSession(user.id, 60))).resolves.toEqual(user)
  await expect(findUserBySession(await openSession(user.id, -1))).resolves.toBeNull()
  await expect(findUserBySession(crypto.randomUUID())).resolves.toBeNull()
})

test('only the own sessions that have ended are forgotten', async () => {
  const user = await aUser()
  const other = await aUser()
  const running = await openSession(user.id, 60)
  const foreign = await openSession(other.id, -1)
  await openSession(user.id, -1)
  await forgetEndedSessions(user.id)
  const rows = await db().select().from(sessions)
  const left = rows.filter(({ userId }) => userId === user.id || userId === other.id)
  expect(left.map(({ sessionToken }) => sessionToken).toSorted()).toEqual(
    [running, foreign].toSorted(),
  )
})
