import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import {
  attachSession,
  findClaimed,
  findLaunch,
  findOpenLaunches,
  recordLaunch,
  writeOutcome,
} from '@/lib/connect/launches'
import { acknowledgeLaunch, findUnseenOutcome } from '@/lib/connect/unseen-outcomes'

const aLaunch = {
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

test('twenty simultaneous clicks are one launch', async () => {
  const recorded = await Promise.all(
    Array.from({ length: 20 }, () => recordLaunch({ userId, ...aLaunch })),
  )
  expect(new Set(recorded.map(({ id }) => id)).size).toBe(1)
})

test('another user, intent, input or rendering of the form is another launch', async () => {
  const recorded = await Promise.all([
    recordLaunch({ userId, ...aLaunch }),
    recordLaunch({ ...aLaunch, userId: otherId }),
    recordLaunch({ userId, ...aLaunch, intent: 'viewSubscription' }),
    recordLaunch({ userId, ...aLaunch, input: { subscription: 'sub_2' } }),
    recordLaunch({ userId, ...aLaunch, formId: 'form-2' }),
    recordLaunch({ userId, ...aLaunch, formId: null }),
    recordLaunch({ userId, ...aLaunch, formId: null }),
  ])
  expect(new Set(recorded.map(({ id }) => id)).size).toBe(7)
})

test('a settled launch, or one older than a minute, is not joined', async () => {
  const first = await recordLaunch({ userId, ...aLaunch })
  await writeOutcome(first.id, 'user_aborted', 'user_aborted')
  const second = await recordLaunch({ userId, ...aLaunch })
  const createdAt = sql`now() - interval '61 seconds'`
  await db().update(launches).set({ createdAt }).where(eq(launches.id, second.id))
  const third = await recordLaunch({ userId, ...aLaunch })
  expect(new Set([first.id, second.id, third.id]).size).toBe(3)
})

test('a browser that received the session starts a new launch, and its second click joins that one', async () => {
  const first = await recordLaunch({ userId, ...aLaunch })
  const again = { userId, ...aLaunch, received: [first.id] }
  const [second, third] = await Promise.all([recordLaunch(again), recordLaunch(again)])
  expect(second.id).not.toBe(first.id)
  expect(third.id).toBe(second.id)
})

test.each([90_000, -90_000])(
  'two clicks are one launch even if the clock is %i ms off',
  async (skew) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew })
    const first = await recordLaunch({ userId, ...aLaunch })
    const second = await recordLaunch({ userId, ...aLaunch })
    vi.useRealTimers()
    expect(second.id).toBe(first.id)
  },
)

test.each([20 * 60_000, -20 * 60_000])(
  'the database determines the age of a launch, even if the clock is %i ms off',
  async (skew) => {
    const { id } = await recordLaunch({ userId, ...aLaunch })
    const createdAt = sql`now() - interval '16 minutes'`
    await db().update(launches).set({ createdAt }).where(eq(launches.id, id))
    const fresh = await recordLaunch({ userId, ...aLaunch })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew })
    const open = await findOpenLaunches(userId)
    vi.useRealTimers()
    expect(open.map((launch) => [launch.id, launch.isOverdue])).toEqual([
      [id, true],
      [fresh.id, false],
    ])
  },
)

test('returns a launch only to its user and for its session', async () => {
  const { id } = await recordLaunch({ userId, ...aLaunch })
  await attachSession(id, `csn_${id}`)
  await expect(findLaunch(userId, id)).resolves.toMatchObject({ id })
  await expect(findLaunch(userId, id, `csn_${id}`)).resolves.toMatchObject({ id })
  await expect(findLaunch(userId, id, 'csn_other')).resolves.toBeNull()
  await expect(findLaunch(otherId, id)).resolves.toBeNull()
})

test('twenty simultaneous callbacks settle a launch once', async () => {
  const { id } = await recordLaunch({ userId, ...aLaunch })
  const settle = () => writeOutcome(id, 'fulfilled', 'success')
  const settled = await Promise.all(Array.from({ length: 20 }, settle))
  expect(settled.filter(Boolean)).toHaveLength(1)
})

test('of twenty launches that claim the same item, only one is settled', async () => {
  const item = `addon ${crypto.randomUUID()}`
  const open = await Promise.all(
    Array.from({ length: 20 }, () => recordLaunch({ userId, ...aLaunch, formId: null })),
  )
  const settled = await Promise.all(
    open.map(({ id }) => writeOutcome(id, 'fulfilled', 'success', [item])),
  )
  expect(settled.filter(Boolean)).toHaveLength(1)
  const left = (await findOpenLaunches(userId)).map(({ outcome }) => outcome)
  expect(left).toEqual(Array.from({ length: 19 }, () => null))
})

test('twenty simultaneous callbacks of one launch claim one item, even if more are free', async () => {
  const { id } = await recordLaunch({ userId, ...aLaunch })
  const items = Array.from({ length: 20 }, (_, index) => `addon ${id} ${index}`)
  const settled = await Promise.all(
    items.map((item) => writeOutcome(id, 'fulfilled', 'success', [item])),
  )
  expect(settled.filter(Boolean)).toHaveLength(1)
  expect((await findClaimed(items)).size).toBe(1)
})

test('only fulfilled replaces a final outcome', async () => {
  const { id } = await recordLaunch({ userId, ...aLaunch })
  await expect(writeOutcome(id, 'unconfirmed', 'success')).resolves.not.toBeNull()
  await expect(writeOutcome(id, 'user_aborted', 'user_aborted')).resolves.not.toBeNull()
  await expect(writeOutcome(id, 'auth_expired', 'auth_expired')).resolves.toBeNull()
  await expect(writeOutcome(id, 'fulfilled', 'success')).resolves.not.toBeNull()
  await expect(writeOutcome(id, 'unconfirmed', 'success')).resolves.toBeNull()
})

const unseenOf = async (user: string) => (await findUnseenOutcome(user)).unseen

test('an outcome is unseen until it is acknowledged, and again when it changes', async () => {
  const { id } = await recordLaunch({ userId, ...aLaunch, before: '' })
  await acknowledgeLaunch(userId, id) // without an outcome there is nothing to acknowledge
  await writeOutcome(id, 'user_aborted', 'user_aborted')
  expect(await unseenOf(userId)).toMatchObject({ id, outcome: 'user_aborted' })
  await acknowledgeLaunch(otherId, id)
  expect(await unseenOf(userId)).toMatchObject({ id })
  await acknowledgeLaunch(userId, id)
  expect(await unseenOf(userId)).toBeNull()
  await writeOutcome(id, 'fulfilled', 'success')
  expect(await unseenOf(userId)).toMatchObject({ id, outcome: 'fulfilled' })
})

test('unseen outcomes are shown one at a time, newest first', async () => {
  const first = await recordLaunch({ userId, ...aLaunch, before: '', formId: null })
  const second = await recordLaunch({ userId, ...aLaunch, before: '', formId: null })
  await recordLaunch({ userId, ...aLaunch, before: '', formId: null }) // still in progress
  for (const { id } of [first, second]) await writeOutcome(id, 'fulfilled', null)
  expect(await unseenOf(userId)).toMatchObject({ id: second.id })
  await acknowledgeLaunch(userId, second.id)
  expect(await unseenOf(userId)).toMatchObject({ id: first.id })
})

test('a new launch deletes launches that are older than 400 days', async () => {
  const record = async (ageDays: number) => {
    const { id } = await recordLaunch({ ...aLaunch, userId: otherId, formId: null })
    const createdAt = sql`now() - make_interval(days => ${ageDays}::int)`
    await db().update(launches).set({ createdAt }).where(eq(launches.id, id))
    return id
  }
  const kept = await record(399)
  await record(401)
  await recordLaunch({ userId, ...aLaunch })
  const left = await db().select().from(launches).where(eq(launches.userId, otherId))
  expect(left.map(({ id }) => id)).toEqual([kept])
})
