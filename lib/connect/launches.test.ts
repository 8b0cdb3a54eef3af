import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import {
  attachSession,
  countShown,
  findClaimed,
  findLaunch,
  findOpenLaunches,
  isStillShown,
  recordLaunch,
  settleLaunch,
} from '@/lib/connect/launches'

const aTrip = {
  intent: 'cancelSubscription',
  input: { subscription: 'sub_1' },
  before: null,
  formId: 'form-1',
  received: [],
}
let userId: string
let otherId: string

const aUser = async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  return user?.id ?? ''
}

beforeEach(async () => {
  userId = await aUser()
  otherId = await aUser()
})

test('twenty clicks at once are one trip', async () => {
  const trips = await Promise.all(
    Array.from({ length: 20 }, () => recordLaunch({ userId, ...aTrip })),
  )
  expect(new Set(trips.map(({ id }) => id)).size).toBe(1)
})

test('another user, intent, input or rendering of the form is another launch', async () => {
  const trips = await Promise.all([
    recordLaunch({ userId, ...aTrip }),
    recordLaunch({ ...aTrip, userId: otherId }),
    recordLaunch({ userId, ...aTrip, intent: 'viewSubscription' }),
    recordLaunch({ userId, ...aTrip, input: { subscription: 'sub_2' } }),
    recordLaunch({ userId, ...aTrip, formId: 'form-2' }),
    recordLaunch({ userId, ...aTrip, formId: null }),
    recordLaunch({ userId, ...aTrip, formId: null }),
  ])
  expect(new Set(trips.map(({ id }) => id)).size).toBe(7)
})

test('a settled launch, or one older than a minute, is not joined', async () => {
  const first = await recordLaunch({ userId, ...aTrip })
  await settleLaunch(first.id, 'user_aborted', 'user_aborted')
  const second = await recordLaunch({ userId, ...aTrip })
  const createdAt = sql`now() - interval '61 seconds'`
  await db().update(launches).set({ createdAt }).where(eq(launches.id, second.id))
  const third = await recordLaunch({ userId, ...aTrip })
  expect(new Set([first.id, second.id, third.id]).size).toBe(3)
})

test('a browser that has received the session starts a new launch, and its second click joins that', async () => {
  const first = await recordLaunch({ userId, ...aTrip })
  const again = { userId, ...aTrip, received: [first.id] }
  const [second, third] = await Promise.all([recordLaunch(again), recordLaunch(again)])
  expect(second.id).not.toBe(first.id)
  expect(third.id).toBe(second.id)
})

test.each([90_000, -90_000])('two clicks are one launch with a clock %i ms off', async (skew) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew })
  const first = await recordLaunch({ userId, ...aTrip })
  const second = await recordLaunch({ userId, ...aTrip })
  vi.useRealTimers()
  expect(second.id).toBe(first.id)
})

test.each([20 * 60_000, -20 * 60_000])(
  'a launch is as old as the database says, %i ms off',
  async (skew) => {
    const { id } = await recordLaunch({ userId, ...aTrip })
    const createdAt = sql`now() - interval '16 minutes'`
    await db().update(launches).set({ createdAt }).where(eq(launches.id, id))
    const fresh = await recordLaunch({ userId, ...aTrip })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew })
    const open = await findOpenLaunches(userId)
    vi.useRealTimers()
    expect(open.map((launch) => [launch.id, launch.isOverdue])).toEqual([
      [id, true],
      [fresh.id, false],
    ])
  },
)

test('a trip is found by its own user and session alone', async () => {
  const { id } = await recordLaunch({ userId, ...aTrip })
  await attachSession(id, `csn_${id}`)
  await expect(findLaunch(userId, id)).resolves.toMatchObject({ id })
  await expect(findLaunch(userId, id, `csn_${id}`)).resolves.toMatchObject({ id })
  await expect(findLaunch(userId, id, 'csn_other')).resolves.toBeNull()
  await expect(findLaunch(otherId, id)).resolves.toBeNull()
})

test('twenty returns at once settle a trip once', async () => {
  const { id } = await recordLaunch({ userId, ...aTrip })
  const settle = () => settleLaunch(id, 'fulfilled', 'success')
  const settled = await Promise.all(Array.from({ length: 20 }, settle))
  expect(settled.filter(Boolean)).toHaveLength(1)
})

test('twenty launches that want one item: one has it, and only that one is written', async () => {
  const item = `addon ${crypto.randomUUID()}`
  const open = await Promise.all(
    Array.from({ length: 20 }, () => recordLaunch({ userId, ...aTrip, formId: null })),
  )
  const settled = await Promise.all(
    open.map(({ id }) => settleLaunch(id, 'fulfilled', 'success', [item])),
  )
  expect(settled.filter(Boolean)).toHaveLength(1)
  const left = (await findOpenLaunches(userId)).map(({ outcome }) => outcome)
  expect(left).toEqual(Array.from({ length: 19 }, () => null))
})

test('twenty returns of one launch take one item, though more are free', async () => {
  const { id } = await recordLaunch({ userId, ...aTrip })
  const items = Array.from({ length: 20 }, (_, index) => `addon ${id} ${index}`)
  const settled = await Promise.all(
    items.map((item) => settleLaunch(id, 'fulfilled', 'success', [item])),
  )
  expect(settled.filter(Boolean)).toHaveLength(1)
  expect((await findClaimed(items)).size).toBe(1)
})

test('only what the account shows outranks an outcome', async () => {
  const { id } = await recordLaunch({ userId, ...aTrip })
  await expect(settleLaunch(id, 'unconfirmed', 'success')).resolves.not.toBeNull()
  await expect(settleLaunch(id, 'user_aborted', 'user_aborted')).resolves.not.toBeNull()
  await expect(settleLaunch(id, 'auth_expired', 'auth_expired')).resolves.toBeNull()
  await expect(settleLaunch(id, 'fulfilled', 'success')).resolves.not.toBeNull()
  await expect(settleLaunch(id, 'unconfirmed', 'success')).resolves.toBeNull()
})

test('an outcome is shown twice and stays away then, also when the page is drawn again', async () => {
  const open = await recordLaunch({ userId, ...aTrip })
  expect(isStillShown(await countShown(open))).toBe(true)
  const settled = await settleLaunch(open.id, 'user_aborted', 'user_aborted')
  const seen: boolean[] = []
  for (let load = 1; load <= 4; load += 1) {
    const launch = await findLaunch(userId, open.id)
    const counted = launch && (await countShown(launch))
    const drawnAgain = await findLaunch(userId, open.id)
    seen.push(!!counted && isStillShown(counted))
    expect(!!drawnAgain && isStillShown(drawnAgain)).toBe(seen.at(-1))
  }
  expect(settled && seen).toEqual([true, true, false, false])
  // Back led to Connect again, and this time it was done.
  const changed = await settleLaunch(open.id, 'fulfilled', 'success')
  expect(changed && isStillShown(await countShown(changed))).toBe(true)
})
