import { expect, test } from '@playwright/test'
import { control } from '../http/customer'
import { readAppLogLines } from '../app-log'
import { newApp } from './app'
import * as customer from './customers'
import { factsAtGigs, factsOnPages, nameOnProfile } from './gigs'
import { countPending, deliveries, passTime, setWebhooks } from './webhooks'

const app = newApp()
let all: customer.Customer[] = []
let messageCounts: Map<string, number> // by email address

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  await app.start()
  all = await customer.createCustomers(100)
})
test.afterAll(() => app.kill())

test('10,000 deliveries over three kills settle each launch once', async () => {
  await setWebhooks({ paused: true, shuffle: true, duplicate: 0.2 })
  const launching = all.slice(0, 30)
  const others = all.slice(30)
  const launches = await customer.inParallel(launching, customer.launchCancellation)
  await customer.inParallel(launching, (each) => customer.changeRepeatedly(each, 29))
  await customer.inParallel(others, (each, index) =>
    customer.changeRepeatedly(each, 28 + (index % 2)),
  )
  const held = await deliveries()
  // A new Connect Session changes nothing on the account, so the app does not count it.
  const changes = held.filter(({ type }) => type !== 'com.gigs.connectSession.created')
  messageCounts = countBy(changes.map(({ customer: email }) => email ?? ''))

  const refreshes: Promise<unknown>[] = []
  // Some customers refresh their dashboards at the same time, even while the app is down.
  const refreshAndCountPending = () => {
    const each = others[refreshes.length % others.length]
    if (each) refreshes.push(customer.refresh(each).catch(() => 'the app is down'))
    return countPending()
  }
  const started = Date.now()
  await setWebhooks({ paused: false })
  for (const left of [0.75, 0.5, 0.25]) {
    await expect.poll(refreshAndCountPending, often).toBeLessThan(held.length * left)
    await app.kill()
    await app.start()
  }
  // Redeliver some messages that an earlier process accepted.
  const accepted = (await deliveries()).filter(({ state }) => state === 'delivered').slice(0, 300)
  await customer.inParallel(accepted, ({ event }) => control('POST', `events/${event}/replay`, {}))
  await expect.poll(() => passTime(300).then(refreshAndCountPending), often).toBe(0)
  const seconds = (Date.now() - started) / 1000
  await Promise.all(refreshes)

  const attempts = (await deliveries()).flatMap((delivery) => delivery.attempts)
  const succeeded = attempts.filter(({ status }) => status === 200).length
  const failed = attempts.length - succeeded
  const rate = Math.round(succeeded / seconds)
  console.log(
    `${held.length} messages: ${succeeded} deliveries, ${failed} failed attempts, ${rate} deliveries/s`,
  )
  expect(succeeded).toBeGreaterThan(10_000)
  expect(failed).toBeGreaterThan(0)

  const settled = readAppLogLines().filter(({ step }) => step === 'settled')
  expect(new Set(settled.map(({ launch }) => launch)).size).toBe(settled.length)
  for (const [index, { launch }] of launches.entries()) {
    const page = await launching[index]?.browser.get(`/dashboard?launch=${launch}`)
    expect(page?.html).toContain('data-outcome="fulfilled"')
  }
})

test('after one refresh, each account equals the one at Gigs, and each message is counted once', async () => {
  await customer.inParallel(all, async (each) => {
    const { isStale } = await customer.updatesOf(each)
    if (isStale) await customer.refresh(each)
    expect(await customer.updatesOf(each)).toEqual({
      isStale: false,
      revision: messageCounts.get(each.email),
    })
    await expectFacts(each)
  })
})

test('a change at Gigs during a read is read again', async () => {
  // Slow addresses keep the read open after the subscriptions are read.
  await control('POST', 'faults', { match: { path: '/addresses' }, times: 10_000, delayMs: 300 })
  await customer.inParallel(all, (each) =>
    Promise.all([customer.refresh(each), customer.changeRepeatedly(each, 1)]),
  )
  await control('DELETE', 'faults')
  await expect.poll(countPending, often).toBe(0)
  await customer.inParallel(all, async (each) => {
    const { isStale } = await customer.updatesOf(each)
    if (isStale) await customer.refresh(each)
    await expectFacts(each)
  })
})

const often = { intervals: [250], timeout: 900_000 }

async function expectFacts({ user, browser, subscriptions }: customer.Customer): Promise<void> {
  const [{ name, ...facts }, dashboard, profile, ...lines] = await Promise.all([
    factsAtGigs(user),
    browser.get('/dashboard'),
    browser.get('/profile'),
    ...subscriptions.map((id) => browser.get(`/subscriptions/${id}`)),
  ])
  const shown = factsOnPages(
    dashboard.html,
    lines.map(({ html }) => html),
  )
  expect(shown).toEqual(facts)
  expect(nameOnProfile(profile.html)).toBe(name)
}

function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
