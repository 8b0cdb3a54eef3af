import { beforeEach, expect, test, vi } from 'vitest'
import { aGigsUser } from '@/lib/testing/account'
import { mockGigs } from '@/lib/testing/launched-user'
import { linkGigsUser, type User } from '@/lib/auth/users'
import { launchLimits } from '@/lib/connect/launch-limits'
import { launch } from '@/lib/connect/launch'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { intents } from '@/lib/intents'
import { log } from '@/lib/log'

const address = { line1: 'Allee 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const createUser = vi.spyOn(gigs.users, 'create')
const updateUser = vi.spyOn(gigs.users, 'update')
const addAddress = vi.spyOn(gigs.addresses, 'create')

let calls: string[]

beforeEach(() => {
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation(() => {})
  }
  calls = []
  mockGigs()
  const record = (name: string) => () => void calls.push(name)
  vi.spyOn(gigs.users, 'search').mockResolvedValue([])
  createUser.mockReset().mockImplementation(async ({ email }) => {
    record('create user')()
    return aGigsUser({ id: `usr_${email}`.slice(0, 64), email })
  })
  updateUser.mockReset().mockImplementation(async (id) => {
    record('update user')()
    return aGigsUser({ id })
  })
  addAddress.mockReset().mockImplementation(async () => record('add address')())
  vi.mocked(gigs.connectSessions.create).mockClear()
  vi.mocked(gigs.connectSessions.create).mockImplementation(async (_, key) => {
    record('create session')()
    return { id: `csn_${key}`, url: 'http://127.0.0.1:4000/portal/entry' }
  })
})

async function aUser(details: Partial<User>, { isKnown }: { isKnown: boolean }): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const values = { email, emailVerified: new Date(), ...details }
  const [user] = await db().insert(users).values(values).returning()
  if (!user) throw new Error('no user')
  if (isKnown) await linkGigsUser(user.id, `usr_${user.id}`, 'email')
  return user
}

const buy = (user: User) => launch(user, intents.checkoutNewSubscription, { plan: 'pln_2' })
const sentUsers = () =>
  vi
    .mocked(gigs.connectSessions.create)
    .mock.calls.map(([body]) => ('user' in body ? body.user : body.userDetails))

test('a new customer without an address travels as userDetails', async () => {
  const details = { name: 'Ada', birthday: '1990-05-17', locale: 'de-DE' }
  const user = await aUser(details, { isKnown: false })
  await expect(buy(user)).resolves.toMatchObject({ ok: true })
  expect(calls).toEqual(['create session'])
  const { email } = user
  const sent = { email, fullName: 'Ada', birthday: '1990-05-17', preferredLocale: 'de-DE' }
  expect(sentUsers()).toEqual([sent])
})

test('a new customer with an address is created before the session, which is for that user', async () => {
  const user = await aUser({ address }, { isKnown: false })
  await expect(buy(user)).resolves.toMatchObject({ ok: true })
  expect(calls).toEqual(['create user', 'add address', 'create session'])
  expect(sentUsers()).toEqual([`usr_${user.email}`.slice(0, 64)])
})

test('a purchase of a known customer first writes what Gigs lacks, once', async () => {
  const user = await aUser({ birthday: '1990-05-17', address }, { isKnown: true })
  await expect(buy(user)).resolves.toMatchObject({ ok: true })
  expect(calls.toSorted()).toEqual(['add address', 'create session', 'update user'])
  expect(calls.at(-1)).toBe('create session')
})

test('a launch that is no purchase writes nothing', async () => {
  const user = await aUser({ birthday: '1990-05-17', address }, { isKnown: true })
  await launch(user, intents.viewSubscription, { subscription: 'sub_1' })
  expect(calls).toEqual(['create session'])
})

test('a purchase beyond the limit creates no Gigs user', async () => {
  const user = await aUser({ address }, { isKnown: false })
  const row = { userId: user.id, intent: 'viewSubscription', input: {} }
  await db()
    .insert(launches)
    .values(Array.from({ length: launchLimits.launches.uses }, () => row))
  await expect(buy(user)).resolves.toMatchObject({ wait: { limit: 'launches' } })
  expect(calls).toEqual([])
})

test('a creation with an unknown result starts nothing', async () => {
  const user = await aUser({ address }, { isKnown: false })
  const failure = new GigsError('timeout', { call: 'users.create' })
  createUser.mockRejectedValueOnce(failure)
  await expect(buy(user)).resolves.toEqual({ ok: false, failure })
  expect(calls).toEqual([])
})
