import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { settleOpen } from '@/lib/connect/reconcile'
import { endedAt, mockGigs, launchedUser } from '@/lib/testing/launched-user'
import { findUntold } from '@/lib/connect/untold'
import { db } from '@/lib/db'
import { launches } from '@/lib/db/schema'
import { GigsError } from '@/lib/gigs/errors'
import { intents } from '@/lib/intents'
import { countShown } from '@/lib/connect/launches'

let list: ReturnType<typeof mockGigs>
beforeEach(() => {
  list = mockGigs()
})

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

type LaunchedUser = Awaited<ReturnType<typeof launchedUser>>

async function makeOlder({ trip }: LaunchedUser, ms: number): Promise<void> {
  const createdAt = new Date(Date.now() - ms)
  await db().update(launches).set({ createdAt }).where(eq(launches.id, trip.launch))
}

test('a trip that a webhook settled is told once, though nobody came back from it', async () => {
  const { user, gigsUser, mine } = await launchedUser()
  endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
  await settleOpen(user.id)
  const untold = await findUntold(user)
  expect([untold]).toMatchObject(await mine())
  expect(untold).toMatchObject({ outcome: 'fulfilled', status: null })
  if (untold) await countShown(untold)
  await expect(findUntold(user)).resolves.toBeNull()
})

test('a trip that nobody came back from for a quarter of an hour is settled by a fresh reading', async () => {
  const left = await launchedUser()
  await makeOlder(left, 16 * MINUTE_MS)
  await expect(findUntold(left.user)).resolves.toMatchObject({ outcome: 'unknown' })
  const done = await launchedUser()
  endedAt.set(done.gigsUser, '2026-12-01T00:00:00Z')
  await makeOlder(done, 16 * MINUTE_MS)
  await expect(findUntold(done.user)).resolves.toMatchObject({ outcome: 'fulfilled' })
})

test('what nobody knew is told once more when its change comes late', async () => {
  const left = await launchedUser()
  const { user, gigsUser, mine } = left
  await makeOlder(left, 16 * MINUTE_MS)
  const unknown = await findUntold(user)
  expect(unknown).toMatchObject({ outcome: 'unknown' })
  if (unknown) await countShown(unknown)
  await settleOpen(user.id)
  expect(await mine()).toMatchObject([{ outcome: 'unknown', shown: 1 }])
  endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
  await settleOpen(user.id)
  await expect(findUntold(user)).resolves.toMatchObject({ outcome: 'fulfilled', shown: 0 })
})

test('a trip that may still be under way is left alone', async () => {
  const { user, mine } = await launchedUser()
  await expect(findUntold(user)).resolves.toBeNull()
  expect(await mine()).toMatchObject([{ outcome: null }])
})

test('nothing is said of a trip that changes nothing, or after a day', async () => {
  const looked = await launchedUser(intents.viewSubscription)
  await makeOlder(looked, 16 * MINUTE_MS)
  await expect(findUntold(looked.user)).resolves.toBeNull()
  const old = await launchedUser()
  await makeOlder(old, DAY_MS + MINUTE_MS)
  await expect(findUntold(old.user)).resolves.toBeNull()
})

test('while Gigs cannot be read nothing is decided', async () => {
  const left = await launchedUser()
  await makeOlder(left, 16 * MINUTE_MS)
  list.mockRejectedValue(new GigsError('unreachable', { call: 'GET' }))
  await expect(findUntold(left.user)).resolves.toBeNull()
  expect(await left.mine()).toMatchObject([{ outcome: null }])
})

test('only the newest trip counts, and only the own', async () => {
  const { user } = await launchedUser()
  const { trip, ...other } = await launchedUser()
  await db().update(launches).set({ outcome: 'fulfilled' }).where(eq(launches.id, trip.launch))
  await expect(findUntold(user)).resolves.toBeNull()
  await expect(findUntold(other.user)).resolves.toMatchObject({ id: trip.launch })
})
