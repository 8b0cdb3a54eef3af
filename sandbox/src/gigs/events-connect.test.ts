import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Store } from '../store/store'
import { createGigs } from './app'
import { newBrowser, origin } from '../testing/browser'
import { testCard } from './seed/builders'
import { createSession, sessionUrl } from './domain/sessions'
import { confirmPayment, placeOrder } from './domain/orders'
import { testDomain } from '../testing/domain'
import type { Event, Gigs, Kinds } from './model/state'

const folder = mkdtempSync(join(tmpdir(), 'events-'))
afterAll(() => rmSync(folder, { recursive: true }))

const short = ({ type }: Event) => type.replace('com.gigs.', '')

// The events of one piece of work, in order.
function toldBy(gigs: Gigs, work: () => unknown): string[] {
  const before = gigs.store.list('events').length
  gigs.change(work)
  return gigs.store
    .list('events')
    .slice(before)
    .map(({ event }) => short(event))
}

test('what a customer does at Connect is told as their own doing', async () => {
  const store = new Store<Kinds>(join(folder, 'gigs.jsonl'))
  const told: Event[] = []
  const sandbox = createGigs({
    store,
    origin,
    project: 'dev',
    apiKey: 'test-key',
    sendMail: () => Promise.resolve(),
  })
  const { gigs } = testDomain()
  const browser = newBrowser((request) => sandbox.fetch(request))
  const userDetails = { email: 'new-here@example.com', fullName: 'Old Name' }
  const intent = { type: 'updateUserFullName' } as const
  const wish = { intent, callbackUrl: null, appearance: {}, user: null, userDetails }
  const session = createSession({ ...gigs, store }, wish)
  const page = await browser.open(sessionUrl({ ...gigs, store, origin }, session))
  await browser.submit(page.url, { fullName: 'New Name' })
  told.push(...store.list('events').map(({ event }) => event))
  expect(told.map(short)).toEqual(['user.created', 'connectSession.updated', 'user.updated'])
  const { id } = Object(told[0]?.data)
  for (const { actor } of told) expect(actor).toEqual({ type: 'user', user: id })
  expect(told[1]?.previousData).toEqual({ user: null })
  expect(told[2]?.previousData).toEqual({ fullName: 'Old Name' })
})

test('a checkout tells of the payment, the plan and its SIM; one that waits, when it is confirmed', () => {
  const { gigs, customer } = testDomain()
  const user = customer()
  const plan = 'pln_0everyday'
  const order = { buys: 'subscription', plan, addons: [], sim: 'auto' } as const
  const whole = {
    ...order,
    addons: [],
    userAddress: null,
    device: null,
    porting: null,
    voucher: null,
  }
  const started = ['subscription.created', 'subscription.activated', 'sim.created', 'sim.activated']
  const card = testCard('4242 4242 4242 4242')
  expect(toldBy(gigs, () => placeOrder(gigs, user, whole, { card }))).toEqual([
    'payment.created',
    'payment.succeeded',
    ...started,
  ])
  const careful = testCard('4000 0025 0000 3155')
  expect(toldBy(gigs, () => placeOrder(gigs, user, whole, { card: careful }))).toEqual([
    'paymentMethod.created',
    'payment.created',
    'payment.requiresConfirmation',
  ])
  const waiting = gigs.store.list('payments').at(-1)
  expect(toldBy(gigs, () => waiting && confirmPayment(gigs, waiting))).toEqual([
    'payment.succeeded',
    ...started,
  ])
  const broke = testCard('4000 0000 0000 0002')
  expect(toldBy(gigs, () => placeOrder(gigs, user, whole, { card: broke }))).toEqual([
    'payment.created',
    'payment.failed',
  ])
})
