import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test, vi } from 'vitest'
import { resolveCallback } from '@/lib/connect/callback'
import { reconcileAfterWebhook } from '@/lib/connect/reconcile'
import { endedAt, mockGigs, launchedUser } from '@/lib/testing/launched-user'
import { log } from '@/lib/log'
import { receiveWebhook } from '@/lib/account/receive-webhook'

const [secret = ''] = (process.env['GIGS_WEBHOOK_SECRET'] ?? '').split(' ')
const logged = vi.spyOn(log, 'info').mockImplementation(() => {})

beforeEach(() => void mockGigs())

/** Delivers one signed message the way the webhook route receives it. */
async function deliverWebhook(gigsUser: string): Promise<void> {
  const body = JSON.stringify({ project: 'dev', data: { object: 'subscription', user: gigsUser } })
  const id = crypto.randomUUID()
  const signature = new Webhook(secret).sign(id, new Date(), body)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    'webhook-signature': signature,
  }
  const received = await receiveWebhook(new Headers(headers), body)
  if ('changed' in received && received.changed) await reconcileAfterWebhook(received.changed)
}

const outcomesOf = (id: string) =>
  logged.mock.calls.flatMap(([line]) => {
    const { step, launch: about, outcome } = Object(line)
    return step === 'settled' && about === id ? [outcome] : []
  })

vi.setConfig({ testTimeout: 60_000 })

const statuses = ['success', 'user_aborted', null]

test('a callback and two simultaneous webhooks settle a launch once, 200 times', async () => {
  for (let race = 0; race < 200; race += 1) {
    const { user, gigsUser, mine, callback } = await launchedUser()
    endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
    const status = statuses[race % 3] ?? null
    const [returned] = await Promise.all([
      resolveCallback(user, { ...callback, status }),
      deliverWebhook(gigsUser),
      deliverWebhook(gigsUser),
    ])
    expect(returned).toMatchObject({ outcome: 'fulfilled', settledAt: expect.any(Date) })
    const [row] = await mine()
    expect(row?.acknowledgedAt).toEqual(expect.any(Date))
    expect(returned).toMatchObject({ ...row, acknowledgedAt: returned?.acknowledgedAt })
    expect(outcomesOf(callback.launch)).toEqual(['fulfilled'])
  }
})

test('a change during the callback fulfills the launch, 100 times', async () => {
  for (let race = 0; race < 100; race += 1) {
    const { user, gigsUser, mine, callback } = await launchedUser()
    const change = async () => {
      await wait(Math.random() * 8)
      endedAt.set(gigsUser, '2026-12-01T00:00:00Z')
      await deliverWebhook(gigsUser)
    }
    await Promise.all([resolveCallback(user, { ...callback, status: 'success' }), change()])
    expect(await mine()).toMatchObject([{ outcome: 'fulfilled' }])
    expect([['fulfilled'], ['unconfirmed', 'fulfilled']]).toContainEqual(
      outcomesOf(callback.launch),
    )
  }
})
