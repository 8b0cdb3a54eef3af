import { EventEmitter, once } from 'node:events'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Subscription } from '@/lib/account/account'
import { markStaleOnce } from '@/lib/account/cache'
import { fetchAccount } from '@/lib/account/fetch-account'
import { linkGigsUser, type User } from '@/lib/auth/users'
import { db } from '@/lib/db'
import { messages } from '@/lib/db/message-schema'
import { cachedAccounts, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { log } from '@/lib/log'
import { startDeliveries } from '@/lib/messages/deliver'
import type { Message } from '@/lib/messages/outbox'
import * as transport from '@/lib/mail/transport'
import { aPayment, aSubscription } from '@/lib/testing/account'
import { mockGigs } from '@/lib/testing/launched-user'

const { MailError } = transport
const sendMail = vi.spyOn(transport, 'sendMail')
const lines = [vi.spyOn(log, 'info'), vi.spyOn(log, 'warn'), vi.spyOn(log, 'error')]
const logged = () => JSON.stringify(lines.flatMap((line) => line.mock.calls))

const DAY_MS = 24 * 3_600_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

type Customer = { user: User; gigsUser: string }

/** Creates a customer whose account was shown once, so that what happens from now on is news. */
async function aCustomer(values: Partial<User> = {}): Promise<Customer> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db()
    .insert(users)
    .values({ email, ...values })
    .returning()
  if (!user) throw new Error('no user')
  const gigsUser = `usr_${crypto.randomUUID()}`
  await linkGigsUser(user.id, gigsUser, 'email')
  await fetchAccount(user)
  return { user, gigsUser }
}

// Later than the customers of a test, so that it is news for them.
const cancellation = () => aSubscription({ canceledAt: inDays(0.01), endedAt: inDays(2) })
/** Receives an event, long after the last one. */
async function event({ user, gigsUser }: Customer, id: string = crypto.randomUUID()) {
  await markStaleOnce(gigsUser, id)
  await db()
    .update(cachedAccounts)
    .set({ announceAfter: sql`now()` })
    .where(eq(cachedAccounts.userId, user.id))
}

/** Delivers all messages that are due, and waits for them. */
async function deliverMessages(): Promise<void> {
  const started = await startDeliveries()
  if (started.length === 0) return
  await Promise.all(started)
  await deliverMessages() // a customer's next message had to wait
}

const mailsTo = ({ user }: Customer) =>
  sendMail.mock.calls.map(([mail]) => mail).filter(({ to }) => to === user.email)

const rowsOf = ({ user }: Customer): Promise<Message[]> =>
  db().select().from(messages).where(eq(messages.userId, user.id)).orderBy(messages.createdAt)

const makeDue = ({ user }: Customer) =>
  db()
    .update(messages)
    .set({ dueAt: sql`now()`, claimedUntil: null })
    .where(and(eq(messages.userId, user.id), eq(messages.state, 'waiting')))

/** Makes Gigs return these subscriptions for every customer. */
const returnsLines = (...subscriptions: Subscription[]) =>
  mockGigs().mockImplementation(async () => subscriptions)

const failure = (code: string, isPermanent = false) => new MailError(code, isPermanent)

beforeEach(() => {
  returnsLines(cancellation())
  sendMail.mockReset().mockResolvedValue()
  for (const line of lines) line.mockReset().mockImplementation(() => {})
})

test('an event leads to one message, however often and wherever it is processed', async () => {
  const customer = await aCustomer()
  const id = crypto.randomUUID()
  await Promise.all(Array.from({ length: 5 }, () => event(customer, id)))
  await Promise.all(Array.from({ length: 5 }, () => deliverMessages()))
  await event(customer)
  await deliverMessages()
  const mails = mailsTo(customer)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ subject: expect.stringContaining('is canceled') })
  expect(mails[0]?.text).toContain('/go/resumeSubscription?subscription=sub_1')
  expect((await rowsOf(customer)).map(({ kind, state }) => [kind, state])).toEqual([
    ['canceled', 'sent'],
  ])
})

test('what happened before the account was shown here is not told', async () => {
  returnsLines(aSubscription({ canceledAt: inDays(-1), endedAt: inDays(1) }))
  const customer = await aCustomer()
  await event(customer)
  await deliverMessages()
  expect(await rowsOf(customer)).toEqual([])
})

test('the account decides at the time of sending', async () => {
  const customer = await aCustomer()
  vi.spyOn(gigs.payments, 'list').mockImplementation(async () => [
    aPayment({ status: 'failed', createdAt: new Date().toISOString() }),
  ])
  await event(customer)
  sendMail.mockRejectedValue(failure('ECONNECTION'))
  await deliverMessages()
  vi.spyOn(gigs.payments, 'list').mockImplementation(async () => [
    aPayment({ status: 'succeeded', createdAt: new Date().toISOString() }),
  ])
  await event(customer)
  sendMail.mockReset().mockResolvedValue()
  await makeDue(customer)
  await deliverMessages()
  const rows = await rowsOf(customer)
  expect(rows.find(({ kind }) => kind === 'paymentFailed')).toMatchObject({
    state: 'dropped',
    failure: 'over',
  })
  expect(mailsTo(customer).map(({ subject }) => subject)).not.toContainEqual(
    expect.stringContaining('payment'),
  )
})

test('a mail server that is down loses nothing and repeats nothing', async () => {
  const customer = await aCustomer()
  await event(customer)
  sendMail.mockRejectedValue(failure('ETIMEDOUT'))
  await deliverMessages()
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(1)
  const [row] = await rowsOf(customer)
  expect(row).toMatchObject({ state: 'waiting', attempts: 1, failure: 'ETIMEDOUT' })
  expect(Number(row?.dueAt)).toBeGreaterThan(Date.now() + 5_000)
  sendMail.mockResolvedValue()
  await makeDue(customer)
  await deliverMessages()
  expect(await rowsOf(customer)).toMatchObject([{ state: 'sent', attempts: 2 }])
  const ids = new Set(mailsTo(customer).map(({ messageId }) => messageId))
  expect(ids.size).toBe(1)
})

test('one slow or refused address does not delay another customer', async () => {
  const [refused, slow, fine] = [await aCustomer(), await aCustomer(), await aCustomer()]
  for (const customer of [refused, slow, fine]) await event(customer)
  const answer = new EventEmitter()
  sendMail.mockImplementation(async ({ to }) => {
    if (to === refused.user.email) throw failure('EENVELOPE', true)
    if (to === slow.user.email) await once(answer, 'accepted')
  })
  const delivering = deliverMessages()
  await vi.waitFor(async () => expect(await rowsOf(fine)).toMatchObject([{ state: 'sent' }]))
  await vi.waitFor(async () =>
    expect(await rowsOf(refused)).toMatchObject([{ state: 'failed', failure: 'EENVELOPE' }]),
  )
  expect(await rowsOf(slow)).toMatchObject([{ state: 'waiting' }])
  answer.emit('accepted')
  await delivering
  expect(await rowsOf(slow)).toMatchObject([{ state: 'sent' }])
})

test('is given up after about a day, with a line in the log that names no address', async () => {
  const customer = await aCustomer()
  await event(customer)
  sendMail.mockRejectedValue(failure('ETIMEDOUT'))
  let hours = 0
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await makeDue(customer)
    await deliverMessages()
    const [row] = await rowsOf(customer)
    if (row?.state !== 'waiting') break
    hours += (Number(row.dueAt) - Date.now()) / 3_600_000
  }
  expect(await rowsOf(customer)).toMatchObject([{ state: 'failed', failure: 'ETIMEDOUT' }])
  expect(hours).toBeGreaterThan(23)
  expect(hours).toBeLessThan(26)
  expect(logged()).toContain('messageGivenUp')
  expect(logged()).not.toContain(customer.user.email)
})

test('messages of one customer are sent one at a time', async () => {
  returnsLines(
    cancellation(),
    { ...cancellation(), id: 'sub_2' },
    { ...cancellation(), id: 'sub_3' },
  )
  const customer = await aCustomer()
  await event(customer)
  let [running, most] = [0, 0]
  sendMail.mockImplementation(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
  })
  await Promise.all(Array.from({ length: 4 }, () => deliverMessages()))
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(3)
  expect(most).toBe(1)
})

test('a message whose process died is sent by another one, after the claim has ended', async () => {
  const customer = await aCustomer()
  await event(customer)
  sendMail.mockRejectedValueOnce(failure('ECONNECTION'))
  await deliverMessages()
  const claimedUntil = sql`now() + interval '1 minute'`
  const mine = eq(messages.userId, customer.user.id)
  await db()
    .update(messages)
    .set({ claimedUntil, dueAt: sql`now()` })
    .where(mine)
  await deliverMessages()
  expect(await rowsOf(customer)).toMatchObject([{ state: 'waiting' }])
  await db()
    .update(messages)
    .set({ claimedUntil: sql`now() - interval '1 second'` })
    .where(mine)
  await deliverMessages()
  expect(await rowsOf(customer)).toMatchObject([{ state: 'sent' }])
})

test('a muted kind is not sent, and a kind that must be heard is', async () => {
  returnsLines(aSubscription({ canceledAt: inDays(-9), endedAt: inDays(2) }))
  const customer = await aCustomer({ mutedMessages: ['endsSoon', 'canceled'] })
  await event(customer)
  await deliverMessages()
  expect(await rowsOf(customer)).toMatchObject([
    { kind: 'endsSoon', state: 'dropped', failure: 'muted' },
  ])
  returnsLines(cancellation())
  await event(customer)
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(1)
})

test('only messages that can be switched off have the address that does it', async () => {
  returnsLines(aSubscription({ canceledAt: inDays(-9), endedAt: inDays(2) }))
  const optional = await aCustomer()
  await event(optional)
  await deliverMessages()
  expect(mailsTo(optional)[0]?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(
      /^<http:\/\/localhost:3000\/api\/email-choices\?key=/,
    ),
  })
  returnsLines(cancellation())
  const needed = await aCustomer()
  await event(needed)
  await deliverMessages()
  expect(mailsTo(needed)[0]?.headers).toEqual({})
})

test('a timed message waits until it is due', async () => {
  returnsLines(aSubscription({ canceledAt: inDays(-9), endedAt: inDays(5) }))
  const customer = await aCustomer()
  await event(customer)
  await deliverMessages()
  const [row] = await rowsOf(customer)
  expect(row).toMatchObject({ kind: 'endsSoon', state: 'waiting', attempts: 0 })
  expect(Math.abs(Number(row?.dueAt) - Date.parse(inDays(2)))).toBeLessThan(60_000)
  await makeDue(customer)
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(1)
})

test('a reminder of Gigs is sent while it still makes sense', async () => {
  const customer = await aCustomer()
  returnsLines(aSubscription({ firstUsageAt: null, createdAt: inDays(-9) }))
  const reminder = { kind: 'esimReminder', subject: 'sub_1' }
  const id = crypto.randomUUID()
  await Promise.all([1, 2, 3].map(() => markStaleOnce(customer.gigsUser, id, reminder)))
  await deliverMessages()
  expect(mailsTo(customer).map(({ subject }) => subject)).toEqual(['Install the eSIM of Everyday'])
  returnsLines(aSubscription({ firstUsageAt: inDays(-1), createdAt: inDays(-9) }))
  await markStaleOnce(customer.gigsUser, crypto.randomUUID(), reminder)
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(1)
})

test('news wait while Gigs is down', async () => {
  const customer = await aCustomer()
  const list = mockGigs()
  list.mockRejectedValue(new GigsError('timeout', { call: 'subscriptions.list' }))
  await event(customer)
  await deliverMessages()
  expect(await rowsOf(customer)).toEqual([])
  list.mockReset().mockResolvedValue([cancellation()])
  await db().execute(
    sql`update account_snapshots set announce_after = now() where user_id = ${customer.user.id}`,
  )
  await deliverMessages()
  expect(mailsTo(customer)).toHaveLength(1)
})

test('a message to a former user goes to the stored address, which is then forgotten', async () => {
  const recipient = `${crypto.randomUUID()}@example.com`
  const kind = 'accountDeleted'
  await db().insert(messages).values({ key: kind, kind, subject: 'de-AT', recipient })
  await deliverMessages()
  const sent = sendMail.mock.calls.filter(([{ to }]) => to === recipient)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.[0].subject).toMatch(/^Dein Konto bei .* ist gelöscht$/)
  expect(await db().$count(messages, eq(messages.recipient, recipient))).toBe(0)
})
