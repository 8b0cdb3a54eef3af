import { eq } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test, vi } from 'vitest'
import { anAccount, aSubscription } from '@/lib/account.fixture'
import { launch } from '@/lib/connect/launch'
import { linkBack } from '@/lib/connect/link-back'
import { settleOpen } from '@/lib/connect/settle-open'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { intents } from '@/lib/intents'
import { countShown } from '@/lib/launches'
import { log } from '@/lib/log'
import { linkGigsUser } from '@/lib/users'
import { receiveWebhook } from '@/lib/webhooks'

const [secret = ''] = (process.env['GIGS_WEBHOOK_SECRET'] ?? '').split(' ')
const told = vi.spyOn(log, 'info').mockImplementation(() => {})
const endedAt = new Map<string, string>() // of the plan of each Gigs user, once it is canceled

// Gigs answers each call when it likes, so that the two sides overtake each other in every way there is.
const later = async <Answer>(answer: () => Answer): Promise<Answer> => {
  await wait(Math.random() * 5)
  return answer()
}

beforeEach(() => {
  const { project, plans, addons, gigsUser } = anAccount()
  vi.spyOn(gigs.project, 'read').mockResolvedValue(project)
  vi.spyOn(gigs.plans, 'list').mockResolvedValue(plans)
  vi.spyOn(gigs.addons, 'list').mockResolvedValue(addons)
  vi.spyOn(gigs.users, 'read').mockImplementation((id) =>
    later(() => ({ email: '', fullName: null, status: 'active', ...gigsUser, id })),
  )
  vi.spyOn(gigs.subscriptions, 'list').mockImplementation((user) =>
    later(() => [aSubscription({ sim: null, endedAt: endedAt.get(user) ?? null })]),
  )
  vi.spyOn(gigs.connectSessions, 'create').mockImplementation((_, key) =>
    later(() => ({ id: `csn_${key}`, url: 'http://127.0.0.1:4000/portal/entry', user: null })),
  )
  vi.spyOn(gigs.connectSessions, 'read').mockImplementation((id) =>
    later(() => ({ id, user: null })),
  )
  for (const one of [gigs.usageBalances, gigs.subscriptionAddons, gigs.subscriptionChanges])
    vi.spyOn(one, 'list').mockResolvedValue([])
  for (const one of [gigs.payments, gigs.paymentMethods, gigs.addresses, gigs.devices])
    vi.spyOn(one, 'list').mockResolvedValue([])
})

/** Somebody who is at Connect to cancel their plan. */
async function traveller() {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  const gigsUser = `usr_${crypto.randomUUID()}`
  await linkGigsUser(user.id, gigsUser, 'email')
  await launch(user, intents.cancelSubscription, { subscription: 'sub_1' })
  const mine = () => db().select().from(launches).where(eq(launches.userId, user.id))
  const [trip] = await mine()
  if (!trip?.sessionId) throw new Error('no trip')
  return { user, gigsUser, mine, trip: { launch: trip.id, sessionId: trip.sessionId } }
}

/** What the webhook route does with one signed message. */
async function hear(gigsUser: string): Promise<void> {
  const body = JSON.stringify({ project: 'dev', data: { object: 'subscription', user: gigsUser } })
  const id = crypto.randomUUID()
  const signature = new Webhook(secret).sign(id, new Date(), body)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    'webhook-signature': signature,
  }
  const received = await receiveWebhook(new Headers(headers), body)
  if ('changed' in received && received.changed) await settleOpen(received.changed)
}

const outcomesOf = (id: string) =>
  told.mock.calls.flatMap(([line]) => {
    const { step, launch: about, outcome } = Object(line)
    return step === 'settled' && about === id ? [outcome] : []
  })

vi.setConfig({ testTimeout: 60_000 })

const statuses = ['success', 'user_aborted', null]

test('a return and two webhooks of the same trip, 200 times at once: one outcome, one change', async () => {
  for (let race = 0; race < 200; race += 1) {
    const { user, gigsUser, mine, trip } = await traveller()
    endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
    const status = statuses[race % 3] ?? null
    const [returned] = await Promise.all([
      linkBack(user, { ...trip, status }),
      hear(gigsUser),
      hear(gigsUser),
    ])
    expect(returned).toMatchObject({ outcome: 'fulfilled', settledAt: expect.any(Date), shown: 0 })
    expect(await mine()).toEqual([returned])
    expect(outcomesOf(trip.launch)).toEqual(['fulfilled'])
    expect(returned && (await countShown(returned)).shown).toBe(1)
  }
})

test('the change comes while the customer returns, 100 times: it is seen, and nothing after it', async () => {
  for (let race = 0; race < 100; race += 1) {
    const { user, gigsUser, mine, trip } = await traveller()
    const change = async () => {
      await wait(Math.random() * 8)
      endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
      await hear(gigsUser)
    }
    await Promise.all([linkBack(user, { ...trip, status: 'success' }), change()])
    expect(await mine()).toMatchObject([{ outcome: 'fulfilled' }])
    expect([['fulfilled'], ['unconfirmed', 'fulfilled']]).toContainEqual(outcomesOf(trip.launch))
  }
})
