import { beforeEach, expect, test, vi } from 'vitest'
import { aGigsUser } from '@/lib/testing/account'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import {
  detailsForGigs,
  findOrLinkGigsUser,
  findUser,
  linkGigsUser,
  saveBrowserDisplay,
  type User,
} from '@/lib/auth/users'

const search = vi.spyOn(gigs.users, 'search')
const gigsId = () => `usr_${crypto.randomUUID()}`

async function aUser(isVerified = true): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const emailVerified = isVerified ? new Date() : null
  const [user] = await db().insert(users).values({ email, emailVerified }).returning()
  if (!user) throw new Error('no user')
  return user
}

const found = (email: string, differences: object = {}) =>
  aGigsUser({ id: gigsId(), email, ...differences })

beforeEach(() => void search.mockReset().mockResolvedValue([]))

test('links the only usable Gigs user with the verified address, and never searches again', async () => {
  const user = await aUser()
  const match = found(user.email.toUpperCase())
  search.mockResolvedValue([match])
  await expect(findOrLinkGigsUser(user)).resolves.toBe(match.id)
  search.mockResolvedValue([found(user.email)])
  await expect(findOrLinkGigsUser(user)).resolves.toBe(match.id)
  expect(search).toHaveBeenCalledTimes(1)
})

test.each([
  ['no user', () => []],
  ['two users', (email: string) => [found(email), found(email)]],
  ['a user with another address', () => [found('eve@example.com')]],
  ['a look-alike address', (email: string) => [found(email.replace('m', '\uFF4D'))]],
  [
    'an address with a look-alike of the at sign',
    (email: string) => [found(email.replace('@', '\uFF20'))],
  ],
  ['a deleted user', (email: string) => [found(email, { status: 'deleted' })]],
  ['a blocked user', (email: string) => [found(email, { status: 'blocked' })]],
])('does not link %s', async (_who, result) => {
  const user = await aUser()
  search.mockResolvedValue(result(user.email))
  await expect(findOrLinkGigsUser(user)).resolves.toBeNull()
})

test('never searches for an unverified address', async () => {
  await expect(findOrLinkGigsUser(await aUser(false))).resolves.toBeNull()
  expect(search).not.toHaveBeenCalled()
})

test('exactly one of two accounts that race for one Gigs user wins, fifty times out of fifty', async () => {
  for (let race = 0; race < 50; race += 1) {
    const wanted = gigsId()
    const racers = await Promise.all([aUser(), aUser()])
    const linked = await Promise.all(racers.map(({ id }) => linkGigsUser(id, wanted, 'email')))
    expect(linked.filter(Boolean)).toEqual([wanted])
  }
})

test('a later link never changes an existing one', async () => {
  const { id } = await aUser()
  const [first, second] = [gigsId(), gigsId()]
  await linkGigsUser(id, first, 'email')
  await expect(linkGigsUser(id, second, 'session')).resolves.toBe(first)
})

test('the language and the time zone of a user’s browser are saved for messages', async () => {
  const user = await aUser()
  await saveBrowserDisplay(user.id, { locale: 'de-US', timeZone: 'America/New_York' })
  const saved = { browserLocale: 'de-US', timeZone: 'America/New_York', locale: null }
  expect(await findUser(user.id)).toMatchObject(saved)
})

test.each([
  [null, null, undefined],
  [null, 'de-DE', 'de-DE'],
  ['es-MX', 'de-DE', 'es-MX'],
])('with locale %s and browser %s, Gigs learns %s', async (locale, browserLocale, expected) => {
  const user = { ...(await aUser()), locale, browserLocale }
  expect(detailsForGigs(user).preferredLocale).toBe(expected)
})
