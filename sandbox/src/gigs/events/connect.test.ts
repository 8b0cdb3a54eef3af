import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Store } from '../../store/store'
import { createGigs } from '../app'
import { newBrowser, ORIGIN } from '../../testing/browser'
import { testCard } from '../seed/builders'
import { createSession, sessionUrl } from '../domain/sessions'
import { confirmPayment, placeOrder } from '../domain/orders'
import { testDomain } from '../../testing/domain'
import type { Event, Gigs, Kinds } from '../model/state'

const folder = mkdtempSync(join(tmpdir(), 'events-'))
afterAll(() => rmSync(folder, { recursive: true }))

const short = ({ type }: Event) => type.replace('com.gigs.', '')

// Returns the events that `work` causes, in order.
function eventsOf(gigs: Gigs, work: () => unknown): string[] {
  const before = gigs.store.list('events').length
  gigs.change(work)
  return gigs.store
    .list('events')
    .slice(before)
    .map(({ event }) => short(event))
}

test('events of changes at Connect have the user as their actor', async () => {
  const store = new Store<Kinds>(join(folder, 'gigs.jsonl'))
  const sandbox = createGigs({
    store,
    origin: ORIGIN,
    project: 'dev',
    apiKey: 'test-key',
    sendMail: () => Promise.resolve(),
  })
  const { gigs } = testDomain()
  const browser = newBrowser((request) => sandbox.fetch(request))
  const userDetails = { email: 'new-here@example.com', fullName: 'Old Name' }
  const intent = { type: 'updateUserFullName' } as const
  const params = { intent, callbackUrl: null, appearance: {}, user: null, userDetails }
  const session = createSession({ ...gigs, store }, params)
  const page = await browser.open(sessionUrl({ ...gigs, store, origin: ORIGIN }, session))
  await browser.submit(page.url, { fullName: 'New Name' })
  const events = store.list('events').map(({ event }) => event)
  expect(events.map(short)).toEqual(['user.created', 'connectSession.updated', 'user.updated'])
  const { id } = Object(events[0]?.data)
  for (const { actor } of events) expect(actor).toEqual({ type: 'user', user: id })
  expect(events[1]?.previousData).toEqual({ user: null })
  expect(events[2]?.previousData).toEqual({ fullName: 'Old Name' })
})

test('a checkout records payment, subscription and SIM events, after the confirmation if it needs one', () => {
  const { gigs, customer } = testDomain()
  const user = customer()
  const plan = 'pln_0everyday'
  const order = {
    buys: 'subscription' as const,
    plan,
    addons: [],
    sim: 'auto',
    userAddress: null,
    device: null,
    porting: null,
    voucher: null,
  }
  const started = ['subscription.created', 'subscription.activated', 'sim.created', 'sim.activated']
  const card = testCard('4242 4242 4242 4242')
  expect(eventsOf(gigs, () => placeOrder(gigs, user, order, { card }))).toEqual([
    'payment.created',
    'payment.succeeded',
    ...started,
  ])
  const cardToConfirm = testCard('4000 0025 0000 3155')
  expect(eventsOf(gigs, () => placeOrder(gigs, user, order, { card: cardToConfirm }))).toEqual([
    'paymentMethod.created',
    'payment.created',
    'payment.requiresConfirmation',
  ])
  const payment = gigs.store.list('payments').at(-1)
  expect(eventsOf(gigs, () => payment && confirmPayment(gigs, payment))).toEqual([
    'payment.succeeded',
    ...started,
  ])
  const declinedCard = testCard('4000 0000 0000 0002')
  expect(eventsOf(gigs, () => placeOrder(gigs, user, order, { card: declinedCard }))).toEqual([
    'payment.created',
    'payment.failed',
  ])
})
