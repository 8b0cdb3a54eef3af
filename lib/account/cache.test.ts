import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Account } from '@/lib/account/account'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { db } from '@/lib/db'
import { cachedAccounts, users } from '@/lib/db/schema'
import { readCache, writeCache, markStaleOnce, markFailing } from '@/lib/account/cache'
import type { CustomerData } from '@/lib/account/customer-data'
import { NO_VERSION, cacheVersion } from '@/lib/account/cache-version'
import { linkGigsUser } from '@/lib/auth/users'

const data = dataOf(anAccount())
const noData = dataOf(emptyAccount)

function dataOf(account: Account): CustomerData {
  const { gigsUser, subscriptions, subscriptionAddons, changes, appliedChanges } = account
  const {
    payments,
    paymentMethods,
    invoices,
    addresses,
    devices,
    usage,
    profiles,
    askedLines,
    chosenSim,
  } = account
  const lines = { subscriptions, subscriptionAddons, changes, appliedChanges }
  const money = { payments, paymentMethods, invoices }
  return {
    gigsUser,
    ...lines,
    ...money,
    addresses,
    devices,
    usage,
    profiles,
    askedLines,
    chosenSim,
  }
}

const newMessage = () => `msg_${crypto.randomUUID()}`

let userId: string
let gigsUser: string

beforeEach(async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  userId = user?.id ?? ''
  gigsUser = `usr_${crypto.randomUUID()}`
  await linkGigsUser(userId, gigsUser, 'email')
})

test('returns no data before the first fetch', async () => {
  await expect(readCache(userId)).resolves.toMatchObject({ data: null, isFresh: false })
})

test('returns fresh data after a fetch', async () => {
  await writeCache(userId, data, 0)
  const found = await readCache(userId)
  expect(found).toMatchObject({ isFresh: true, isFailing: false })
  expect(found.data).toEqual(data)
})

test('a fetch that ends after its user was deleted stores nothing and does not fail', async () => {
  await db().delete(users).where(eq(users.id, userId))
  await expect(writeCache(userId, data, 0)).resolves.toBe(NO_VERSION)
  await expect(readCache(userId)).resolves.toMatchObject({ data: null })
})

test('data is stale after 30 seconds', async () => {
  await writeCache(userId, data, 0)
  await db()
    .update(cachedAccounts)
    .set({ cachedAt: sql`now() - interval '31 seconds'` })
    .where(eq(cachedAccounts.userId, userId))
  await expect(readCache(userId)).resolves.toMatchObject({ data, isFresh: false })
})

test('a change makes data stale until a fetch that began after it', async () => {
  await writeCache(userId, data, 0)
  await expect(markStaleOnce(gigsUser, newMessage())).resolves.toBe(userId)
  await expect(readCache(userId)).resolves.toMatchObject({ revision: 1, isFresh: false })
  await writeCache(userId, data, 0) // this fetch began before the change
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: false })
  await writeCache(userId, data, 1)
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: true })
})

test('a change during the first fetch is not lost', async () => {
  const { revision } = await readCache(userId)
  await markStaleOnce(gigsUser, newMessage())
  await writeCache(userId, data, revision)
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: false })
})

test('a slow fetch does not replace the result of a later one', async () => {
  await markStaleOnce(gigsUser, newMessage())
  await writeCache(userId, data, 1)
  await writeCache(userId, noData, 0)
  await expect(readCache(userId)).resolves.toMatchObject({ data, isFresh: true })
})

test('a failure is recorded until the next successful fetch', async () => {
  await writeCache(userId, data, 0)
  const before = await cacheVersion(userId)
  await markFailing(userId)
  await expect(readCache(userId)).resolves.toMatchObject({ data, isFailing: true })
  expect(await cacheVersion(userId)).not.toEqual(before)
  await writeCache(userId, data, 0)
  await expect(readCache(userId)).resolves.toMatchObject({ isFailing: false })
})

test('data from an older release that does not match is ignored', async () => {
  await db()
    .insert(cachedAccounts)
    .values({ userId, data: { gigsUser: 7 }, cachedAt: new Date() })
  await expect(readCache(userId)).resolves.toMatchObject({ data: null, isFresh: false })
})

test('ignores a change of an unknown Gigs user', async () => {
  await expect(markStaleOnce('usr_unknown', newMessage())).resolves.toBeNull()
})
