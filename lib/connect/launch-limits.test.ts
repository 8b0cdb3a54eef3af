import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { launch } from '@/lib/connect/launch'
import { mockGigs } from '@/lib/testing/launched-user'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { intents } from '@/lib/intents'
import { launchLimits } from '@/lib/connect/launch-limits'
import { log } from '@/lib/log'
import { tooManyLaunches } from '@/lib/i18n/failure-messages'
import { translatorFor } from '@/lib/i18n/translator'
import { linkGigsUser, type User } from '@/lib/auth/users'

vi.spyOn(log, 'info').mockImplementation(() => {})
vi.spyOn(log, 'warn').mockImplementation(() => {})

vi.setConfig({ testTimeout: 30_000 })

let user: User

beforeEach(async () => {
  mockGigs()
  user = await aUser()
})

async function aUser(): Promise<User> {
  const [created] = await db()
    .insert(users)
    .values({ email: `${crypto.randomUUID()}@example.com` })
    .returning()
  if (!created) throw new Error('no user')
  await linkGigsUser(created.id, `usr_${created.id}`, 'email')
  return created
}

const view = (who = user) => launch(who, intents.viewSubscription, { subscription: 'sub_1' })
const buy = (voucherCode: string, who = user) =>
  launch(who, intents.checkoutNewSubscription, { plan: 'pln_2', voucherCode })

const sessions = () => vi.mocked(gigs.connectSessions.create).mock.calls.length
const rows = () => db().select().from(launches).where(eq(launches.userId, user.id))

/** Makes all launches of the user older, so that no click joins them. */
const pass = (seconds: number) =>
  db()
    .update(launches)
    .set({ slot: null, createdAt: sql`${launches.createdAt} - make_interval(secs => ${seconds})` })
    .where(eq(launches.userId, user.id))

const { uses } = launchLimits.launches

async function useUp(): Promise<void> {
  await db()
    .insert(launches)
    .values(
      Array.from({ length: uses }, () => ({
        userId: user.id,
        intent: 'viewSubscription',
        input: { subscription: 'sub_1' },
      })),
    )
}

test('over the limit, creates no session and stores nothing, for this user only', async () => {
  await useUp()
  const before = sessions()
  for (let click = 0; click < 3; click += 1) {
    await expect(view()).resolves.toMatchObject({ ok: false, wait: { limit: 'launches' } })
  }
  expect(sessions()).toBe(before)
  await expect(rows()).resolves.toHaveLength(uses)
  await expect(view(await aUser())).resolves.toMatchObject({ ok: true })
})

test('the wait ends with the window, and refused launches do not extend it', async () => {
  await useUp()
  await pass(600)
  const refused = await view()
  expect(refused).toMatchObject({ wait: { limit: 'launches' } })
  const seconds = 'wait' in refused ? refused.wait.seconds : 0
  expect(seconds).toBeGreaterThan(240)
  expect(seconds).toBeLessThanOrEqual(300)
  await pass(301)
  await expect(view()).resolves.toMatchObject({ ok: true })
})

test('of many simultaneous launches, the first ones start', async () => {
  await useUp()
  await db()
    .delete(launches)
    .where(sql`${launches.id} in (select id from launches where user_id = ${user.id} limit 5)`)
  const before = sessions()
  const codes = Array.from({ length: 20 }, (_, n) => buy(`code ${n}`))
  const started = (await Promise.all(codes)).filter(({ ok }) => ok)
  expect(started).toHaveLength(5)
  expect(sessions() - before).toBe(5)
})

test('counts each voucher code once, and allows launches without one', async () => {
  for (let n = 0; n < launchLimits.voucherCodes.uses; n += 1) {
    expect(await buy(`code ${n}`)).toMatchObject({ ok: true })
  }
  const before = sessions()
  await expect(buy('another')).resolves.toMatchObject({ wait: { limit: 'voucherCodes' } })
  expect(sessions()).toBe(before)
  await pass(120) // so that it does not join the first
  await expect(buy('code 0')).resolves.toMatchObject({ ok: true })
  await expect(view()).resolves.toMatchObject({ ok: true })
  await pass(3_600)
  await expect(buy('another')).resolves.toMatchObject({ ok: true })
})

test('the message says what happened, that nothing was changed and how long to wait', () => {
  expect(
    tooManyLaunches(translatorFor('en-US'), { limit: 'voucherCodes', seconds: 1_799 }),
  ).toMatch(
    /^You tried too many voucher codes\. Nothing was changed\. Try again in 30 minutes, or write to \S+@/,
  )
})
