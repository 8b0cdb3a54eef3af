import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { aGigsUser } from '@/lib/testing/account'
import { currentRevision } from '@/lib/account/cache'
import { saveDetails } from '@/lib/account/save-details'
import { linkGigsUser, type User } from '@/lib/auth/users'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { log } from '@/lib/log'

const readUser = vi.spyOn(gigs.users, 'read')
const updateUser = vi.spyOn(gigs.users, 'update')
const listAddresses = vi.spyOn(gigs.addresses, 'list')
const addAddress = vi.spyOn(gigs.addresses, 'create')

const address = { line1: 'Allee 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const details = { name: 'Ada', birthday: '1990-05-17', locale: 'de-DE', address, theme: null }
const nothing = { refusedFields: [], isRefused: false, isPending: false, kept: [] }

beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  readUser.mockReset().mockImplementation(async (id) => aGigsUser({ id, fullName: null }))
  updateUser.mockReset().mockImplementation(async (id) => aGigsUser({ id }))
  listAddresses.mockReset().mockResolvedValue([])
  addAddress.mockReset().mockResolvedValue()
})

async function aUser(isKnown = true): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  if (isKnown) await linkGigsUser(user.id, `usr_${user.id}`, 'email')
  return user
}

async function rowOf({ id }: User) {
  const [{ name, birthday, locale, address: saved, theme } = details] = await db()
    .select()
    .from(users)
    .where(eq(users.id, id))
  return { name, birthday, locale, address: saved, theme }
}

const refusal = (...properties: string[]) =>
  new GigsError('refused', {
    call: 'unit',
    status: 422,
    details: properties.map((property) => ({ property, code: 'propertyInvalid' })),
  })

test('saves the details of a new customer here, without a call to Gigs', async () => {
  const user = await aUser(false)
  expect(await saveDetails(user, details)).toEqual(nothing)
  expect(await rowOf(user)).toEqual(details)
  expect(readUser).not.toHaveBeenCalled()
})

test('leaves details as they are if the form does not contain them', async () => {
  const user = await aUser(false)
  await saveDetails(user, details)
  await saveDetails(user, { locale: 'fr-FR', theme: 'dark' })
  expect(await rowOf(user)).toEqual({ ...details, locale: 'fr-FR', theme: 'dark' })
  await saveDetails(user, { name: null, address: null })
  expect(await rowOf(user)).toMatchObject({ name: null, birthday: '1990-05-17', address: null })
})

describe('for a customer whom Gigs knows', () => {
  test('writes to Gigs what Gigs lacks, and the language', async () => {
    const user = await aUser()
    expect(await saveDetails(user, details)).toEqual(nothing)
    const fields = { fullName: 'Ada', birthday: '1990-05-17', preferredLocale: 'de-DE' }
    expect(updateUser.mock.calls).toEqual([[`usr_${user.id}`, fields]])
    expect(addAddress.mock.calls).toEqual([[`usr_${user.id}`, address]])
    expect(await rowOf(user)).toEqual(details)
    expect(await currentRevision(user.id)).toBeGreaterThan(0)
  })

  test('keeps what Gigs has by now, reports it, and makes the account stale', async () => {
    const user = await aUser()
    const known = { fullName: 'Augusta', birthday: '1985-01-02', preferredLocale: 'de-DE' }
    readUser.mockImplementation(async (id) => aGigsUser({ id, ...known }))
    listAddresses.mockResolvedValue([{ id: 'adr_1', ...address, line1: 'Elsewhere 2' }])
    const kept = ['name', 'birthday', 'address']
    expect(await saveDetails(user, details)).toEqual({ ...nothing, kept })
    expect(updateUser).not.toHaveBeenCalled()
    expect(addAddress).not.toHaveBeenCalled()
    expect(await rowOf(user)).toMatchObject({ name: null, birthday: null, address: null })
    expect(await currentRevision(user.id)).toBeGreaterThan(0)
  })

  test('reports nothing if Gigs has the same values, as after a double click', async () => {
    const user = await aUser()
    const known = { fullName: 'Ada', birthday: '1990-05-17', preferredLocale: 'de-DE' }
    readUser.mockImplementation(async (id) => aGigsUser({ id, ...known }))
    listAddresses.mockResolvedValue([{ id: 'adr_1', ...address, line2: null, state: null }])
    expect(await saveDetails(user, details)).toEqual(nothing)
  })

  test.each([
    [
      'Gigs cannot be read',
      () => readUser.mockRejectedValue(new GigsError('timeout', { call: '' })),
    ],
    [
      'Gigs cannot be written',
      () => updateUser.mockRejectedValue(new GigsError('refused', { call: '', status: 503 })),
    ],
    [
      'the address cannot be written',
      () => addAddress.mockRejectedValue(new GigsError('unreachable', { call: '' })),
    ],
  ])('saves everything here if %s', async (_, fail) => {
    const user = await aUser()
    fail()
    expect(await saveDetails(user, details)).toEqual({ ...nothing, isPending: true })
    expect(await rowOf(user)).toEqual(details)
  })

  test('saves no refused address, and marks its fields', async () => {
    const user = await aUser()
    addAddress.mockRejectedValue(refusal('address.city', 'postalCode', 'other'))
    const saved = await saveDetails(user, details)
    expect(saved).toMatchObject({ isRefused: true, isPending: false })
    expect(saved.refusedFields.toSorted()).toEqual(['city', 'postalCode'])
    expect(await rowOf(user)).toEqual({ ...details, address: null })
  })

  test('saves no refused name, birthday and language, and marks their fields', async () => {
    const user = await aUser()
    updateUser.mockRejectedValue(refusal('fullName', 'birthday', 'preferredLocale'))
    const saved = await saveDetails(user, { ...details, theme: 'dark' })
    expect(saved.refusedFields.toSorted()).toEqual(['birthday', 'locale', 'name'])
    const none = { name: null, birthday: null, locale: null }
    expect(await rowOf(user)).toEqual({ ...none, address, theme: 'dark' })
  })

  test('a refusal without details is reported without a field', async () => {
    updateUser.mockRejectedValue(refusal())
    const saved = await saveDetails(await aUser(), details)
    expect(saved).toEqual({ ...nothing, isRefused: true })
  })
})
