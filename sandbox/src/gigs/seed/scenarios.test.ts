import { describe, expect, test } from 'vitest'
import { newConnect } from '../../testing/connect'
import { makeCustomer } from './builders'
import { periodOf } from '../domain/periods'
import { requirePlan, requireUser } from '../domain/references'
import { runDueSteps } from '../domain/due-steps'
import { scenarios } from './scenarios'
import { addons } from './addons'
import { plans } from './plans'
import { serviceProviders } from './service-providers'
import type { Gigs, Payment, Subscription, User } from '../model/state'

// Days at which month arithmetic is error-prone.
const days = ['2026-11-15', '2026-03-31', '2026-03-01', '2028-02-29', '2026-12-31']
const DAY_MS = 86_400_000

function build(scenario: string, day: string) {
  const { gigs: real } = newConnect()
  const now = new Date(`${day}T12:34:56.789Z`)
  const gigs: Gigs = { ...real, now: () => now }
  for (const plan of plans) gigs.store.put('plans', plan)
  for (const addon of addons) gigs.store.put('addons', addon)
  for (const provider of serviceProviders) gigs.store.put('serviceProviders', provider)
  const created = makeCustomer(gigs, { email: 'customer@example.com' })
  scenarios.get(scenario)?.build(gigs, created)
  const user = requireUser(gigs, created.id)
  return { gigs, user, subscriptions: gigs.store.where('subscriptions', 'user', user.id) }
}

const cases = [...scenarios.keys()].flatMap((name) => days.map((day) => [name, day] as const))

describe.each(cases)('%s, created on %s, is consistent', (scenario, day) => {
  const buildScenario = () => build(scenario, day)

  test('in its dates', () => {
    const { gigs, user, subscriptions } = buildScenario()
    const now = gigs.now().toISOString()
    for (const subscription of subscriptions) {
      const { createdAt, activatedAt, firstUsageAt, canceledAt } = subscription
      const past = [user.createdAt, createdAt, activatedAt, firstUsageAt, canceledAt]
      const times = [...past.filter((time) => time !== null), now]
      expect(times).toEqual(times.toSorted())
      expect(times.slice(0, -1).every((time) => time < now)).toBe(true)
    }
  })

  test('in its periods: the current one includes today, and no step is overdue', () => {
    const { gigs, subscriptions } = buildScenario()
    const now = gigs.now().toISOString()
    for (const { status, anchor, currentPeriod, plan, endedAt } of subscriptions) {
      if (status !== 'active') continue
      const { validity } = requirePlan(gigs, plan)
      expect(currentPeriod).toEqual(
        anchor && periodOf(anchor, validity, currentPeriod?.number ?? 0),
      )
      expect((currentPeriod?.start ?? '') <= now && now < (currentPeriod?.end ?? '')).toBe(true)
      if (endedAt) expect(endedAt).toBe(currentPeriod?.end)
    }
    const before = subscriptions.map(({ id }) => gigs.store.get('subscriptions', id))
    runDueSteps(gigs)
    expect(subscriptions.map(({ id }) => gigs.store.get('subscriptions', id))).toEqual(before)
  })

  test('in its usage: it is plausible, matches its records, and requires an installed eSIM', () => {
    const { gigs, subscriptions } = buildScenario()
    for (const subscription of subscriptions) {
      const { used, maxData } = usageWithLimit(gigs, subscription)
      expect(used.data).toBeLessThanOrEqual(maxData)
      const sim = gigs.store.get('sims', subscription.sim ?? '')
      const isUsed = used.data + used.voice + used.sms > 0
      expect(subscription.firstUsageAt !== null).toBe(isUsed)
      if (sim?.profile) expect(sim.profile.status).toBe(isUsed ? 'installed' : 'unknown')
      if (sim?.profile && isUsed) expect(sim.profile.updatedAt).toBe(subscription.activatedAt)
      const records = gigs.store
        .list('usageRecords')
        .filter(({ labels }) => labels.subscription === subscription.id)
      for (const type of ['data', 'voice', 'sms'] as const) {
        expect(records.reduce((sum, record) => sum + record[type], 0)).toBe(used[type])
      }
    }
  })

  test('in its payments: one per period at the plan price, with a card that was saved before', () => {
    const { gigs, user, subscriptions } = buildScenario()
    const payments = gigs.store.where('payments', 'user', user.id)
    const paid = subscriptions.flatMap((subscription) =>
      payments.filter((payment) => isFor(payment, subscription)),
    )
    expect(paid).toHaveLength(payments.length)
    for (const subscription of subscriptions) checkPayments(gigs, user, subscription, payments)
  })
})

const isFor = ({ references }: Payment, { id }: Subscription) =>
  references.some((reference) => reference.id === id)

function checkPayments(
  gigs: Gigs,
  user: User,
  subscription: Subscription,
  payments: Payment[],
): void {
  const subscriptionPayments = payments.filter((payment) => isFor(payment, subscription))
  const { price, validity } = requirePlan(gigs, subscription.plan)
  expect(subscriptionPayments.map(({ amount }) => amount)).toEqual(
    subscriptionPayments.map(() => price),
  )
  const anchor = subscription.anchor
  const later = Array.from(
    { length: (subscription.currentPeriod?.number ?? 1) - 1 },
    (_, n) => n + 2,
  )
  const starts = anchor ? later.map((number) => periodOf(anchor, validity, number).start) : []
  expect(subscriptionPayments.map(({ createdAt }) => createdAt)).toEqual([
    subscription.createdAt,
    ...starts,
  ])
  expect(subscriptionPayments.map(({ reason }) => reason)).toEqual([
    'subscriptionCreation',
    ...starts.map(() => 'subscriptionRenewal'),
  ])
  expect(subscriptionPayments[0]?.status).toBe('succeeded')
  for (const { method: id, createdAt } of subscriptionPayments) {
    const method = gigs.store.get('paymentMethods', id ?? '')
    expect(method?.user).toBe(user.id)
    expect((method?.createdAt ?? '9') <= createdAt).toBe(true)
  }
}

// Allows 3 GB per day of an unlimited allowance, and the elapsed share of the period of a limited one.
function usageWithLimit(gigs: Gigs, subscription: Subscription) {
  const used = { data: 0, voice: 0, sms: 0 }
  const until = Math.min(gigs.now().getTime(), Date.parse(subscription.endedAt ?? '9999-12-31'))
  const since = Date.parse(subscription.activatedAt ?? gigs.now().toISOString())
  let maxData = 0
  for (const balance of gigs.store.where('usageBalances', 'subscription', subscription.id)) {
    const { allowance, usableFrom, usableUntil } = balance
    used[allowance.type] += balance.used
    if (allowance.type !== 'data') continue
    const [from, to] = [Date.parse(usableFrom ?? ''), Date.parse(usableUntil ?? '')]
    const share = (Math.min(until, to) - from) / (to - from)
    maxData += allowance.limit === null ? (3e9 * (until - since)) / DAY_MS : allowance.limit * share
  }
  return { used, maxData }
}
