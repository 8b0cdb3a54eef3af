import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { markStale } from '@/lib/account/cache'
import * as launchTable from '@/lib/connect/launches'
import { reconcileAfterWebhook, reconcileLaunches, reconcileQuietly } from '@/lib/connect/reconcile'
import { acknowledgeLaunch, findUnseenOutcome } from '@/lib/connect/unseen-outcomes'
import { db } from '@/lib/db'
import { launches } from '@/lib/db/schema'
import { GigsError } from '@/lib/gigs/errors'
import { intents } from '@/lib/intents'
import { log } from '@/lib/log'
import { endedAt, launchedUser, mockGigs } from '@/lib/testing/launched-user'
import { eventually } from '@/lib/testing/eventually'

const error = vi.spyOn(log, 'error').mockImplementation(() => {})

let list: ReturnType<typeof mockGigs>
beforeEach(() => {
  list = mockGigs()
  error.mockClear()
})

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

type LaunchedUser = Awaited<ReturnType<typeof launchedUser>>

async function makeOlder({ callback }: LaunchedUser, ms: number): Promise<void> {
  const createdAt = new Date(Date.now() - ms)
  await db().update(launches).set({ createdAt }).where(eq(launches.id, callback.launch))
}

test('a burst of webhooks reconciles two users at a time, and a queued user once', async () => {
  const asked: string[] = []
  const gate = new AbortController()
  const open = vi.spyOn(launchTable, 'findOpenLaunches').mockImplementation(async (userId) => {
    asked.push(userId)
    if (!gate.signal.aborted) await once(gate.signal, 'abort')
    return []
  })
  const burst = ['a', 'b', 'c', 'd', 'c'].map(reconcileAfterWebhook)
  await eventually(() => expect(asked).toEqual(['a', 'b']))
  // The running reconciliation of `a` may miss these events, so it runs again.
  const more = ['a', 'c', 'a'].map(reconcileAfterWebhook)
  await new Promise(setImmediate)
  expect(asked).toEqual(['a', 'b'])
  gate.abort()
  await Promise.all([...burst, ...more])
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
  open.mockRestore()
})

describe('without a callback', () => {
  test('a webhook settles the launch, and its outcome is unseen until it is acknowledged', async () => {
    const { user, gigsUser, mine, callback } = await launchedUser()
    endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
    await reconcileAfterWebhook(user.id)
    const { unseen } = await findUnseenOutcome(user.id)
    const [row] = await mine()
    expect(unseen).toEqual({ ...row, claims: [] })
    expect(unseen).toMatchObject({ outcome: 'fulfilled', status: null })
    await acknowledgeLaunch(user.id, callback.launch)
    await expect(findUnseenOutcome(user.id)).resolves.toEqual({ unseen: null, hasOverdue: false })
  })

  test('an overdue launch is settled by the next fetch', async () => {
    const left = await launchedUser()
    await makeOlder(left, 16 * MINUTE_MS)
    await expect(findUnseenOutcome(left.user.id)).resolves.toEqual({
      unseen: null,
      hasOverdue: true,
    })
    await reconcileLaunches(left.user)
    await expect(findUnseenOutcome(left.user.id)).resolves.toMatchObject({
      unseen: { outcome: 'unknown' },
      hasOverdue: false,
    })
    const done = await launchedUser()
    endedAt.set(done.gigsUser, '2026-12-01T00:00:00Z')
    await makeOlder(done, 16 * MINUTE_MS)
    await reconcileLaunches(done.user)
    await expect(findUnseenOutcome(done.user.id)).resolves.toMatchObject({
      unseen: { outcome: 'fulfilled' },
    })
  })

  test('an acknowledged outcome is unseen again when the change arrives late', async () => {
    const left = await launchedUser()
    const { user, gigsUser, mine, callback } = left
    await makeOlder(left, 16 * MINUTE_MS)
    await reconcileLaunches(user)
    await acknowledgeLaunch(user.id, callback.launch)
    await reconcileAfterWebhook(user.id)
    expect(await mine()).toMatchObject([{ outcome: 'unknown', acknowledgedAt: expect.any(Date) }])
    endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
    await reconcileAfterWebhook(user.id)
    await expect(findUnseenOutcome(user.id)).resolves.toMatchObject({
      unseen: { outcome: 'fulfilled', acknowledgedAt: null },
    })
  })

  test('a launch that may still be in progress is left alone', async () => {
    const { user, mine } = await launchedUser()
    await reconcileLaunches(user)
    await expect(findUnseenOutcome(user.id)).resolves.toEqual({ unseen: null, hasOverdue: false })
    expect(await mine()).toMatchObject([{ outcome: null }])
  })

  test('launches that change nothing and launches older than a day are not shown', async () => {
    const looked = await launchedUser(intents.viewSubscription)
    await makeOlder(looked, 16 * MINUTE_MS)
    const old = await launchedUser()
    await makeOlder(old, DAY_MS + MINUTE_MS)
    for (const { user } of [looked, old]) {
      await expect(findUnseenOutcome(user.id)).resolves.toEqual({ unseen: null, hasOverdue: false })
    }
  })

  test('nothing is settled while Gigs cannot be read', async () => {
    const left = await launchedUser()
    await makeOlder(left, 16 * MINUTE_MS)
    list.mockRejectedValue(new GigsError('unreachable', { call: 'GET' }))
    await markStale(left.user.id)
    await reconcileQuietly(left.user)
    await expect(reconcileLaunches(left.user)).rejects.toThrow(GigsError)
    expect(await left.mine()).toMatchObject([{ outcome: null }])
    await expect(findUnseenOutcome(left.user.id)).resolves.toMatchObject({ hasOverdue: true })
  })

  test('an outcome of another user is not shown', async () => {
    const { user } = await launchedUser()
    const other = await launchedUser()
    const { launch } = other.callback
    await db().update(launches).set({ outcome: 'fulfilled' }).where(eq(launches.id, launch))
    await expect(findUnseenOutcome(user.id)).resolves.toMatchObject({ unseen: null })
    await expect(findUnseenOutcome(other.user.id)).resolves.toMatchObject({
      unseen: { id: launch },
    })
  })
})

test('a fresh cached account settles launches without a request to Gigs', async () => {
  const left = await launchedUser()
  await makeOlder(left, 16 * MINUTE_MS)
  list.mockClear()
  await reconcileQuietly(left.user)
  expect(list).not.toHaveBeenCalled()
  expect(await left.mine()).toMatchObject([{ outcome: 'unknown' }])
})
