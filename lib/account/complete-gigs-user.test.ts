import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { aGigsUser, anAccount, emptyAccount } from '@/lib/testing/account'
import type { User } from '@/lib/auth/users'

// Set by the global setup, unless the tests use another database without a sandbox.
const sandbox = process.env['UNIT_SANDBOX_URL']
const environment = z
  .record(z.string(), z.string())
  .parse(JSON.parse(process.env['UNIT_SANDBOX_ENVIRONMENT'] ?? '{}'))
for (const name of ['GIGS_API_URL', 'GIGS_API_KEY', 'GIGS_PROJECT']) {
  if (environment[name]) vi.stubEnv(name, environment[name])
}
vi.resetModules()
afterAll(() => vi.unstubAllEnvs())

const { db } = await import('@/lib/db')
const { users } = await import('@/lib/db/schema')
const { gigs } = await import('@/lib/gigs')
const { GigsError } = await import('@/lib/gigs/errors')
const { log } = await import('@/lib/log')
const cache = await import('@/lib/account/cache')
const { findGigsLink, linkGigsUser } = await import('@/lib/auth/users')
const {
  completeGigsUser,
  gigsUserForCheckout,
  hasPendingDetails,
  pendingDetails,
  tryToCompleteGigsUser,
} = await import('@/lib/account/complete-gigs-user')

beforeEach(() => {
  vi.restoreAllMocks()
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  vi.spyOn(log, 'error').mockImplementation(() => {})
})

const address = { line1: 'Allee 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const everything = { name: 'Ada', birthday: '1990-05-17', locale: 'de-DE', address }

async function aUser(details: Partial<User> = {}): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const values = { email, emailVerified: new Date(), ...everything, ...details }
  const [user] = await db().insert(users).values(values).returning()
  if (!user) throw new Error('no user')
  return user
}

const found = async ({ email }: User) => gigs.users.search(email)

/** Returns the Gigs user of a customer and the number of their addresses. */
async function atGigs(user: User) {
  const matches = await found(user)
  const [match] = matches
  const addresses = match ? await gigs.addresses.list(match.id) : []
  return { users: matches.length, addresses: addresses.length, gigsUser: match }
}

async function aKnownUser(fields: object = {}, details: Partial<User> = {}) {
  const user = await aUser(details)
  const created = await gigs.users.create({ email: user.email, ...fields }, crypto.randomUUID())
  await linkGigsUser(user.id, created.id, 'email')
  return { user, gigsUser: created }
}

const dies = () => Promise.reject(new Error('killed'))

const at = (differences: object, addresses: object[] = []) => ({
  gigsUser: aGigsUser({ fullName: null, ...differences }),
  addresses,
})

describe('pendingDetails', () => {
  test('returns what the customer entered and Gigs lacks', () => {
    expect(pendingDetails(everything, at({}))).toEqual({
      fields: { fullName: 'Ada', birthday: '1990-05-17', preferredLocale: 'de-DE' },
      address,
    })
  })

  test('never returns what would replace a value at Gigs, except the language', () => {
    const known = { fullName: 'Augusta', birthday: '1915-12-10', preferredLocale: 'fr-FR' }
    const pending = pendingDetails(everything, at(known, [{}]))
    expect(pending).toEqual({ fields: { preferredLocale: 'de-DE' }, address: null })
    expect(hasPendingDetails(pending)).toBe(false)
  })

  test('returns nothing for an empty profile', () => {
    const empty = { name: null, birthday: null, locale: null, address: null }
    const pending = pendingDetails(empty, at({}))
    expect(pending).toEqual({ fields: {}, address: null })
    expect(hasPendingDetails(pending)).toBe(false)
  })

  test.each([
    ['birthday', true],
    ['address', true],
    ['name', false],
    ['locale', false],
  ] as const)('whether a pending %s alone is passed on after a visit: %s', (name, isPassedOn) => {
    const empty = { name: null, birthday: null, locale: null, address: null }
    const pending = pendingDetails({ ...empty, [name]: everything[name] }, at({}))
    expect(hasPendingDetails(pending)).toBe(isPassedOn)
  })

  test('compares languages without case', () => {
    const pending = pendingDetails(
      { ...everything, locale: 'de-de' },
      at({ preferredLocale: 'de-DE' }),
    )
    expect(pending.fields).not.toHaveProperty('preferredLocale')
  })
})

describe.skipIf(!sandbox)('with the sandbox', () => {
  describe('a new customer', () => {
    test('with an address is created, linked and completed', async () => {
      const user = await aUser()
      const id = await gigsUserForCheckout(user, emptyAccount)
      expect(await findGigsLink(user.id)).toBe(id)
      const { gigsUser, addresses } = await atGigs(user)
      expect(gigsUser).toMatchObject({
        id,
        fullName: 'Ada',
        birthday: '1990-05-17',
        preferredLocale: 'de-DE',
      })
      expect(addresses).toBe(1)
    })

    test('whose address Gigs refused is asked by checkout, and the address is sent only once', async () => {
      const user = await aUser()
      const details = [{ property: 'city', code: 'addressPropertyInvalid' }]
      const refusal = new GigsError('refused', { call: 'addresses.create', status: 422, details })
      const create = vi.spyOn(gigs.addresses, 'create').mockRejectedValue(refusal)
      await gigsUserForCheckout(user, emptyAccount)
      expect(create).toHaveBeenCalledTimes(1)
      const [stored] = await db().select().from(users).where(eq(users.id, user.id))
      expect(stored?.address).toEqual({ ...address, isRefused: true })
      if (stored) await tryToCompleteGigsUser(stored, (await findGigsLink(user.id)) ?? '')
      expect(create).toHaveBeenCalledTimes(1)
      create.mockRestore()
    })

    test('without an address is left to Connect', async () => {
      const user = await aUser({ address: null })
      expect(await gigsUserForCheckout(user, emptyAccount)).toBeNull()
      expect(await found(user)).toEqual([])
    })

    test('is not created with an address that is not verified', async () => {
      const user = await aUser({ emailVerified: null })
      expect(await gigsUserForCheckout(user, emptyAccount)).toBeNull()
      expect(await found(user)).toEqual([])
    })

    test('is created once, however many clicks and processes start at the same time', async () => {
      const user = await aUser()
      const ids = await Promise.all(
        Array.from({ length: 10 }, () => gigsUserForCheckout(user, emptyAccount)),
      )
      expect(new Set(ids).size).toBe(1)
      expect(await atGigs(user)).toMatchObject({ users: 1, addresses: 1 })
    })

    const deaths: [step: string, kill: () => unknown][] = [
      ['before the creation', () => vi.spyOn(gigs.users, 'create').mockImplementationOnce(dies)],
      [
        'after the creation',
        () => {
          const { create } = gigs.users
          vi.spyOn(gigs.users, 'create').mockImplementationOnce(async (...call) => {
            await create(...call)
            return dies()
          })
        },
      ],
      ['after the link', () => vi.spyOn(cache, 'markStale').mockImplementationOnce(dies)],
      [
        'before the address is added',
        () => vi.spyOn(gigs.addresses, 'create').mockImplementationOnce(dies),
      ],
      [
        'after the address is added',
        () => {
          const { create } = gigs.addresses
          vi.spyOn(gigs.addresses, 'create').mockImplementationOnce(async (...call) => {
            await create(...call)
            return dies()
          })
        },
      ],
    ]

    test.each(deaths)('is finished by a retry if the process dies %s', async (_, kill) => {
      const user = await aUser()
      kill()
      await expect(gigsUserForCheckout(user, emptyAccount)).rejects.toThrow('killed')
      const id = await gigsUserForCheckout(user, emptyAccount)
      expect(id).toBe(await findGigsLink(user.id))
      expect(await atGigs(user)).toMatchObject({ users: 1, addresses: 1, gigsUser: { id } })
    })

    test('is finished by a later launch, which finds the Gigs user in the account', async () => {
      const user = await aUser()
      vi.spyOn(gigs.addresses, 'create').mockImplementationOnce(dies)
      await expect(gigsUserForCheckout(user, emptyAccount)).rejects.toThrow('killed')
      const [gigsUser = aGigsUser()] = await found(user)
      await gigsUserForCheckout(user, anAccount({ gigsUser, addresses: [] }))
      expect(await atGigs(user)).toMatchObject({ users: 1, addresses: 1 })
    })

    test('whose e-mail address Gigs knows is not linked, and nothing is written', async () => {
      const user = await aUser()
      const stranger = await gigs.users.create({ email: user.email }, crypto.randomUUID())
      expect(await gigsUserForCheckout(user, emptyAccount)).toBeNull()
      expect(await findGigsLink(user.id)).toBeNull()
      expect(await gigs.users.read(stranger.id)).toMatchObject({ fullName: null })
      expect(await gigs.addresses.list(stranger.id)).toEqual([])
    })

    test('is not linked to a Gigs user with another e-mail address', async () => {
      const user = await aUser()
      const id = `usr_${user.id}`
      vi.spyOn(gigs.users, 'create').mockResolvedValueOnce(
        aGigsUser({ id, email: 'eve@evil.example' }),
      )
      expect(await gigsUserForCheckout(user, emptyAccount)).toBeNull()
      expect(await findGigsLink(user.id)).toBeNull()
    })

    test('a creation with an unknown result is an error, because Connect could not create the user', async () => {
      const user = await aUser()
      const timeout = new GigsError('timeout', { call: 'users.create' })
      vi.spyOn(gigs.users, 'create').mockRejectedValueOnce(timeout)
      await expect(gigsUserForCheckout(user, emptyAccount)).rejects.toBe(timeout)
    })

    test('a refused address does not stop the launch, and is logged without the address', async () => {
      const user = await aUser({ address: { line1: 'Canary 1', city: 'Berlin', country: 'DE' } })
      expect(await gigsUserForCheckout(user, emptyAccount)).toBe(await findGigsLink(user.id))
      expect(await atGigs(user)).toMatchObject({ users: 1, addresses: 0 })
      expect(vi.mocked(log.warn).mock.calls).toMatchObject([
        [
          {
            step: 'detailsNotWritten',
            gigsCode: 'userAddressInvalid',
            gigsDetails: 'postalCode addressPropertyIncomplete',
          },
        ],
      ])
      expect(JSON.stringify(vi.mocked(log.warn).mock.calls)).not.toContain('Canary')
    })
  })

  describe('a customer whom Gigs knows', () => {
    test('gets what Gigs lacks, and keeps what Gigs has', async () => {
      const { user, gigsUser } = await aKnownUser({ fullName: 'Augusta King' })
      expect(await gigsUserForCheckout(user, anAccount({ gigsUser, addresses: [] }))).toBe(
        gigsUser.id,
      )
      expect(await atGigs(user)).toMatchObject({
        addresses: 1,
        gigsUser: { fullName: 'Augusta King', birthday: '1990-05-17', preferredLocale: 'de-DE' },
      })
    })

    test('costs no call if there is nothing to write', async () => {
      const { user, gigsUser } = await aKnownUser({}, { locale: 'de-DE' })
      await tryToCompleteGigsUser(user, gigsUser.id)
      const [complete = gigsUser] = await found(user)
      const addresses = await gigs.addresses.list(gigsUser.id)
      const calls = [
        vi.spyOn(gigs.users, 'read'),
        vi.spyOn(gigs.users, 'update'),
        vi.spyOn(gigs.addresses, 'list'),
        vi.spyOn(gigs.addresses, 'create'),
      ]
      await gigsUserForCheckout(user, anAccount({ gigsUser: complete, addresses }))
      for (const call of calls) expect(call).not.toHaveBeenCalled()
    })

    test('keeps a value that Gigs received after the page was rendered', async () => {
      const { user, gigsUser } = await aKnownUser()
      await gigs.users.update(gigsUser.id, { birthday: '1915-12-10' })
      await gigs.addresses.create(gigsUser.id, { ...address, line1: 'Elsewhere 2' })
      await completeGigsUser(user, gigsUser.id)
      expect(await atGigs(user)).toMatchObject({
        addresses: 1,
        gigsUser: { fullName: 'Ada', birthday: '1915-12-10' },
      })
    })

    test('a refused part does not stop the other, and both are reported', async () => {
      const { user, gigsUser } = await aKnownUser({}, { address: { ...address, postalCode: '' } })
      const { fieldsFailure, addressFailure } = await completeGigsUser(user, gigsUser.id)
      expect(fieldsFailure).toBeNull()
      expect(addressFailure).toMatchObject({ isAboutValues: true })
      expect(await atGigs(user)).toMatchObject({ addresses: 0, gigsUser: { fullName: 'Ada' } })
    })

    test('an address that Gigs has already is no failure', async () => {
      const { gigsUser } = await aKnownUser()
      await gigs.addresses.create(gigsUser.id, address)
      await gigs.addresses.create(gigsUser.id, address)
      expect(await gigs.addresses.list(gigsUser.id)).toHaveLength(1)
    })

    test('the account is stale after a write', async () => {
      const { user, gigsUser } = await aKnownUser()
      await completeGigsUser(user, gigsUser.id)
      const written = await cache.currentRevision(user.id)
      expect(written).toBeGreaterThan(0)
      await completeGigsUser(user, gigsUser.id)
      expect(await cache.currentRevision(user.id)).toBe(written)
    })
  })
})
