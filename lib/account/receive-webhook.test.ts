import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { cachedAccounts, users, webhookMessages } from '@/lib/db/schema'
import { linkGigsUser } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { receiveWebhook } from '@/lib/account/receive-webhook'

// The current and the previous secret, set in vitest.global.ts.
const [secret = '', oldSecret = ''] = (process.env['GIGS_WEBHOOK_SECRET'] ?? '').split(' ')

let gigsUser: string
let userId: string

beforeEach(async () => {
  gigsUser = `usr_${crypto.randomUUID()}`
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  userId = user?.id ?? ''
  await linkGigsUser(userId, gigsUser, 'email')
})

const event = (differences: object = {}) =>
  JSON.stringify({
    object: 'event',
    id: 'evt_1',
    type: 'com.gigs.subscription.canceled',
    project: 'dev',
    data: { object: 'subscription', id: 'sub_1', user: { object: 'user', id: gigsUser } },
    ...differences,
  })

type Signing = { id?: string; seconds?: number; key?: string; names?: string }

function sign(body: string, { id, seconds = 0, key = secret, names = 'webhook' }: Signing = {}) {
  const message = id ?? `msg_${crypto.randomUUID()}`
  const at = new Date(Date.now() + seconds * 1000)
  const signature = new Webhook(key).sign(message, at, body)
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return new Headers({
    [`${names}-id`]: message,
    [`${names}-timestamp`]: timestamp,
    [`${names}-signature`]: signature,
  })
}

async function changes() {
  const mine = eq(cachedAccounts.userId, userId)
  const [row] = await db().select().from(cachedAccounts).where(mine)
  return row?.revision ?? 0
}

test('a signed event marks its account as stale', async () => {
  const body = event()
  const headers = sign(body)
  await expect(receiveWebhook(headers, body)).resolves.toEqual({
    status: 200,
    changed: userId,
    delivery: headers.get('webhook-id'),
    type: 'com.gigs.subscription.canceled',
  })
  await expect(changes()).resolves.toBe(1)
  await expect(isStored(headers)).resolves.toBe(true)
})

test('a created Connect Session does not make the account stale', async () => {
  const data = { object: 'connectSession', id: 'csn_1', user: { object: 'user', id: gigsUser } }
  const created = event({ type: 'com.gigs.connectSession.created', data })
  const headers = sign(created)
  const [delivery, type] = [headers.get('webhook-id'), 'com.gigs.connectSession.created']
  const received = await receiveWebhook(headers, created)
  expect(received).toEqual({ status: 200, changed: null, delivery, type })
  expect(await changes()).toBe(0)
  const updated = event({ type: 'com.gigs.connectSession.updated', data })
  await receiveWebhook(sign(updated), updated)
  expect(await changes()).toBe(1)
})

test('fifty simultaneous deliveries of one message count once', async () => {
  const body = event()
  const headers = sign(body)
  const results = await Promise.all(Array.from({ length: 50 }, () => receiveWebhook(headers, body)))
  // Each returns the user, because the work after an earlier delivery may have been interrupted.
  const [delivery, type] = [headers.get('webhook-id'), 'com.gigs.subscription.canceled']
  expect(results).toEqual(
    Array.from({ length: 50 }, () => ({ status: 200, changed: userId, delivery, type })),
  )
  await expect(changes()).resolves.toBe(1)
})

test.each([
  ['the old secret while rotating', { key: oldSecret }],
  ['the names of Svix', { names: 'svix' }],
  ['299 s early', { seconds: 299 }],
  ['299 s late', { seconds: -299 }],
])('%s is accepted', async (_what, how) => {
  const body = event()
  await expect(receiveWebhook(sign(body, how), body)).resolves.toMatchObject({ status: 200 })
})

test('accepts several signatures if one is ours', async () => {
  const body = event()
  const headers = sign(body)
  headers.set('webhook-signature', `v1,AAAA ${headers.get('webhook-signature')}`)
  await expect(receiveWebhook(headers, body)).resolves.toMatchObject({ status: 200 })
})

const other = `whsec_${Buffer.alloc(24, 9).toString('base64')}`

test.each([
  ['another key', 'wrong signature', (body: string) => sign(body, { key: other })],
  ['301 s early', 'timestamp out of range', (body: string) => sign(body, { seconds: 301 })],
  ['301 s late', 'timestamp out of range', (body: string) => sign(body, { seconds: -301 })],
  ['no headers', 'no signature', () => new Headers()],
  [
    'garbage',
    'wrong signature',
    (body: string) => withHeader(sign(body), 'webhook-signature', 'v1,garbage'),
  ],
  [
    'no version',
    'wrong signature',
    (body: string) => withHeader(sign(body), 'webhook-signature', 'garbage'),
  ],
  [
    'another id',
    'wrong signature',
    (body: string) => withHeader(sign(body), 'webhook-id', 'msg_other'),
  ],
  ['two ids', 'no signature', (body: string) => withHeader(sign(body), 'svix-id', 'msg_other')],
  ['another body', 'wrong signature', () => sign(event({ id: 'evt_2' }))],
])('%s is refused as %s and nothing is stored', async (_what, reason, headersFor) => {
  const body = event()
  const headers = headersFor(body)
  await expect(receiveWebhook(headers, body)).resolves.toEqual({ status: 401, reason })
  await expect(changes()).resolves.toBe(0)
  await expect(isStored(headers)).resolves.toBe(false)
})

test('acknowledges an event of an unknown Gigs user and stores nothing', async () => {
  const body = event({ data: { object: 'subscription', user: 'usr_nobody' } })
  const headers = sign(body)
  const [delivery, type] = [headers.get('webhook-id'), 'com.gigs.subscription.canceled']
  const received = { status: 200, changed: null, delivery, type }
  await expect(receiveWebhook(headers, body)).resolves.toEqual(received)
  await expect(isStored(headers)).resolves.toBe(false)
})

test(
  'whichever byte is changed, the message is refused, 2,000 times',
  { timeout: 60_000 },
  async () => {
    const body = event()
    const headers = sign(body)
    for (let turn = 0; turn < 2_000; turn += 1) {
      const at = turn % body.length
      const byte = String.fromCharCode(body.charCodeAt(at) ^ (1 + Math.floor(turn / body.length)))
      const changed = body.slice(0, at) + byte + body.slice(at + 1)
      expect((await receiveWebhook(headers, changed)).status).toBe(401)
    }
    const formatted = JSON.stringify(JSON.parse(body), null, 2)
    expect((await receiveWebhook(headers, formatted)).status).toBe(401)
  },
)

test.each([
  ['of an unknown type', { type: 'com.gigs.something.new' }, 200],
  ['without a user', { data: { object: 'plan', id: 'pln_1' } }, 200],
  ['of another project', { project: 'other' }, 400],
  ['of no project', { project: undefined }, 400],
  ['without data', { data: 'x' }, 400],
])('an event %s', async (_what, differences, status) => {
  const body = event(differences)
  await expect(receiveWebhook(sign(body), body)).resolves.toMatchObject({ status })
})

test.each([
  ['its own', () => ({ object: 'user', id: gigsUser })],
  ['its id', () => ({ object: 'porting', id: 'prt_1', user: gigsUser })],
])('an event names its user by %s', async (_how, data) => {
  const body = event({ data: data() })
  await expect(receiveWebhook(sign(body), body)).resolves.toMatchObject({ changed: userId })
})

test('an event that names only its subscription counts for the owner of that subscription', async () => {
  const findOwner = vi.spyOn(gigs.subscriptions, 'findOwner').mockResolvedValue(gigsUser)
  const data = { object: 'usageBalance', id: 'ubl_1', subscription: 'sub_1' }
  const body = event({ type: 'com.gigs.usageBalance.thresholdExceeded', data })
  await expect(receiveWebhook(sign(body), body)).resolves.toMatchObject({ changed: userId })
  expect(findOwner).toHaveBeenCalledWith('sub_1')
  expect(await changes()).toBe(1)

  findOwner.mockResolvedValue(null)
  const unowned = sign(body)
  const [delivery, type] = [unowned.get('webhook-id'), 'com.gigs.usageBalance.thresholdExceeded']
  const received = await receiveWebhook(unowned, body)
  expect(received).toEqual({ status: 200, changed: null, delivery, type })

  // While Gigs does not respond, the sender has to try again.
  findOwner.mockRejectedValue(new GigsError('timeout', { call: 'subscriptions.owner' }))
  const headers = sign(body)
  await expect(receiveWebhook(headers, body)).rejects.toThrow('timeout')
  expect(await isStored(headers)).toBe(false)
  findOwner.mockResolvedValue(gigsUser)
  await expect(receiveWebhook(headers, body)).resolves.toMatchObject({ changed: userId })
  expect(await changes()).toBe(2)
})

async function isStored(headers: Headers): Promise<boolean> {
  const id = headers.get('webhook-id') ?? ''
  const rows = await db().select().from(webhookMessages).where(eq(webhookMessages.id, id))
  return rows.length > 0
}

function withHeader(headers: Headers, name: string, value: string): Headers {
  headers.set(name, value)
  return headers
}
