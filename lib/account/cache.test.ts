import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Account } from '@/lib/account/account'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { db } from '@/lib/db'
import { accountSnapshots, users } from '@/lib/db/schema'
import { readCache, writeCache, markStaleOnce, markFailing, type Own } from '@/lib/account/cache'
import { noVersion, cacheVersion } from '@/lib/account/cache-version'
import { linkGigsUser } from '@/lib/auth/users'

const own = ownOf(anAccount())
const nothing = ownOf(emptyAccount)

function ownOf(account: Account): Own {
  const { gigsUser, subscriptions, subscriptionAddons, changes, payments } = account
  const { paymentMethods, addresses, devices, usage, profiles, askedLines, chosenSim } = account
  const bought = { subscriptions, subscriptionAddons, changes, payments, paymentMethods }
  return { gigsUser, ...bought, addresses, devices, usage, profiles, askedLines, chosenSim }
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

test('nothing is known before the first read', async () => {
  await expect(readCache(userId)).resolves.toMatchObject({ own: null, isFresh: false })
})

test('what was read is found again, fresh', async () => {
  await writeCache(userId, own, 0)
  const found = await readCache(userId)
  expect(found).toMatchObject({ isFresh: true, isFailing: false })
  expect(found.own).toEqual(own)
})

test('a reading that ends after its customer was deleted keeps nothing and does not fail', async () => {
  await db().delete(users).where(eq(users.id, userId))
  await expect(writeCache(userId, own, 0)).resolves.toBe(noVersion)
  await expect(readCache(userId)).resolves.toMatchObject({ own: null })
})

test('after 30 s it is no longer fresh', async () => {
  await writeCache(userId, own, 0)
  await db()
    .update(accountSnapshots)
    .set({ readAt: sql`now() - interval '31 seconds'` })
    .where(eq(accountSnapshots.userId, userId))
  await expect(readCache(userId)).resolves.toMatchObject({ own, isFresh: false })
})

test('a change makes it stale until a read that began after it', async () => {
  await writeCache(userId, own, 0)
  await expect(markStaleOnce(gigsUser, newMessage())).resolves.toBe(userId)
  await expect(readCache(userId)).resolves.toMatchObject({ changes: 1, isFresh: false })
  await writeCache(userId, own, 0) // it had begun before
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: false })
  await writeCache(userId, own, 1)
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: true })
})

test('a change before the first read ends is not lost', async () => {
  const { changes } = await readCache(userId)
  await markStaleOnce(gigsUser, newMessage())
  await writeCache(userId, own, changes)
  await expect(readCache(userId)).resolves.toMatchObject({ isFresh: false })
})

test('a slow read does not replace a later one', async () => {
  await markStaleOnce(gigsUser, newMessage())
  await writeCache(userId, own, 1)
  await writeCache(userId, nothing, 0)
  await expect(readCache(userId)).resolves.toMatchObject({ own, isFresh: true })
})

test('a failure is noted until the next read', async () => {
  await writeCache(userId, own, 0)
  const before = await cacheVersion(userId)
  await markFailing(userId)
  await expect(readCache(userId)).resolves.toMatchObject({ own, isFailing: true })
  expect(await cacheVersion(userId)).not.toEqual(before)
  await writeCache(userId, own, 0)
  await expect(readCache(userId)).resolves.toMatchObject({ isFailing: false })
})

test('what an older version kept and does not fit is as good as nothing', async () => {
  await db()
    .insert(accountSnapshots)
    .values({ userId, own: { gigsUser: 7 }, readAt: new Date() })
  await expect(readCache(userId)).resolves.toMatchObject({ own: null, isFresh: false })
})

test('a change of an unknown user is nobody’s', async () => {
  await expect(markStaleOnce('usr_unknown', newMessage())).resolves.toBeNull()
})
