import { expect, test } from '@playwright/test'
import { control } from '../bench/customer'
import { newApp } from './app'
import * as customer from './customers'
import { knownOf, nameOn, shownOn } from './gigs'
import { deliveries, passTime, pending, switchWebhooks } from './webhooks'

const app = newApp()
let all: customer.Customer[] = []
let messages: Map<string, number> // to each customer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  await app.start()
  all = await customer.many(100)
})
test.afterAll(() => app.kill())

test('10,000 deliveries over three kills settle each trip once', async () => {
  await switchWebhooks({ paused: true, shuffle: true, duplicate: 0.2 })
  const travellers = all.slice(0, 30)
  const others = all.slice(30)
  const trips = await customer.inParallel(travellers, customer.leaveToCancel)
  await customer.inParallel(travellers, (one) => customer.changeOften(one, 29))
  await customer.inParallel(others, (one, place) => customer.changeOften(one, 28 + (place % 2)))
  const held = await deliveries()
  messages = countBy(held.map(({ customer: email }) => email ?? ''))

  const looks: Promise<unknown>[] = []
  // Some customers look on meanwhile, also while the app is away.
  const pendingForLookers = () => {
    const one = others[looks.length % others.length]
    if (one) looks.push(customer.look(one).catch(() => 'the app is away'))
    return pending()
  }
  const started = Date.now()
  await switchWebhooks({ paused: false })
  for (const left of [0.75, 0.5, 0.25]) {
    await expect.poll(pendingForLookers, often).toBeLessThan(held.length * left)
    await app.kill()
    await app.start()
  }
  // Some that came long ago, to an app that is no more, come once more.
  const old = (await deliveries()).filter(({ state }) => state === 'delivered').slice(0, 300)
  await customer.inParallel(old, ({ event }) => control('POST', `events/${event}/replay`, {}))
  await expect.poll(() => passTime(300).then(pendingForLookers), often).toBe(0)
  const seconds = (Date.now() - started) / 1000
  await Promise.all(looks)

  const attempts = (await deliveries()).flatMap((delivery) => delivery.attempts)
  const taken = attempts.filter(({ status }) => status === 200).length
  const said = `${taken} deliveries of ${held.length} messages, ${attempts.length - taken} failed ones`
  console.log(`${said}, in ${seconds} s: ${Math.round(taken / seconds)} a second`)
  expect(taken).toBeGreaterThan(10_000)
  expect(attempts.length).toBeGreaterThan(taken)

  const settled = app.logged().filter(({ step }) => step === 'settled')
  expect(new Set(settled.map(({ launch }) => launch)).size).toBe(settled.length)
  for (const [place, { launch }] of trips.entries()) {
    const page = await travellers[place]?.browser.get(`/dashboard?launch=${launch}`)
    expect(page?.html).toContain('data-outcome="fulfilled"')
  }
})

test('after that, and one look, each account is what Gigs says, each message counted once', async () => {
  await customer.inParallel(all, async (one) => {
    const { isStale } = await customer.newsOf(one)
    if (isStale) await customer.look(one)
    expect(await customer.newsOf(one)).toEqual({ isStale: false, heard: messages.get(one.email) })
    await expectTruth(one)
  })
})

test('what changes at Gigs in the middle of a read is never taken for known', async () => {
  // The plans are read at once, and the read ends when the addresses come.
  await control('POST', 'faults', { match: { path: '/addresses' }, times: 10_000, delayMs: 300 })
  await customer.inParallel(all, (one) =>
    Promise.all([customer.look(one), customer.changeOften(one, 1)]),
  )
  await control('DELETE', 'faults')
  await expect.poll(pending, often).toBe(0)
  const stale = await customer.inParallel(all, async (one) => {
    const { isStale } = await customer.newsOf(one)
    if (isStale) await customer.look(one)
    await expectTruth(one)
    return isStale
  })
  expect(stale).toContain(true)
})

const often = { intervals: [250], timeout: 300_000 }

async function expectTruth({ user, browser }: customer.Customer): Promise<void> {
  const [{ name, ...known }, dashboard, profile] = await Promise.all([
    knownOf(user),
    browser.get('/dashboard'),
    browser.get('/profile'),
  ])
  expect(shownOn(dashboard.html)).toEqual(known)
  expect(nameOn(profile.html)).toBe(name)
}

function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
