import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const DAY_SECONDS = 86_400
const endPeriod = (subscription: string, endsInSeconds = 0) =>
  gigs.control(`subscriptions/${subscription}/period`, { endsInSeconds })

async function eventTypesOf(id: string): Promise<unknown[]> {
  const { body } = await gigs.send('GET', `/sandbox/events?contains=${id}`, { key: null })
  return Array.isArray(body) ? body.map((event) => at({ body: event }, 'type')) : []
}

describe('POST /subscriptions/:id/period', () => {
  test('renews a subscription at once, on a full month, with new allowances', async () => {
    const { user, subscription } = await gigs.customer('active')
    const { body, status } = await endPeriod(subscription)
    expect(status).toBe(200)
    const period = { start: text({ body }, 'currentPeriod', 'start'), number: 2 }
    expect(body).toMatchObject({ status: 'active', currentPeriod: period })
    expect(Math.abs(Date.parse(period.start) - Date.now())).toBeLessThan(60_000)
    expect(Date.parse(text({ body }, 'currentPeriod', 'end'))).toBeGreaterThan(
      Date.now() + 27 * DAY_SECONDS * 1000,
    )
    expect(ids(await gigs.get(`/payments?user=${user}`))).toHaveLength(2)
    expect(await eventTypesOf(subscription)).toContain('com.gigs.subscription.renewed')
    const balances = await gigs.get(`/usageBalances?subscription=${subscription}`)
    const used = ids(balances).map((_, n) => [
      at(balances, 'items', n, 'usableFrom'),
      at(balances, 'items', n, 'usableUntil'),
    ])
    expect(used.length).toBeGreaterThan(0)
    for (const [from, until] of used) {
      expect(from === period.start || until === period.start).toBe(true)
    }
  })

  test('applies a planned change of plan and ends a canceled subscription', async () => {
    const changing = await gigs.customer('active')
    const plan = 'pln_0unlimited'
    const change = await gigs.post('/subscriptionChanges', {
      subscription: changing.subscription,
      plan,
    })
    await endPeriod(changing.subscription, DAY_SECONDS)
    const path = `/subscriptionChanges/${text(change, 'id')}`
    expect(at(await gigs.get(path), 'status')).toBe('pending')
    expect(text(await gigs.get(path), 'scheduledAt') < text(change, 'scheduledAt')).toBe(true)
    expect(at(await endPeriod(changing.subscription), 'plan', 'id')).toBe(plan)
    expect(at(await gigs.get(path), 'status')).toBe('applied')

    const { subscription } = await gigs.customer('canceled')
    const soon = await endPeriod(subscription, 2 * DAY_SECONDS)
    expect(at(soon, 'endedAt')).toBe(at(soon, 'currentPeriod', 'end'))
    expect(at(soon, 'status')).toBe('active')
    expect(at(await endPeriod(subscription), 'status')).toBe('ended')
    expect((await endPeriod(subscription)).status).toBe(422)
  })

  test('keeps the usage of the current period', async () => {
    const { subscription } = await gigs.customer('active')
    const usage = () => gigs.get(`/subscriptions/${subscription}/usage?period=current&limit=200`)
    const before = at(await usage(), 'items')
    await endPeriod(subscription, 60 * DAY_SECONDS)
    expect(at(await usage(), 'items')).toEqual(before)
  })

  test('an unknown subscription returns 404, and a time in the past 422', async () => {
    expect((await endPeriod('sub_none')).status).toBe(404)
    const { subscription } = await gigs.customer('active')
    expect((await endPeriod(subscription, -1)).status).toBe(422)
  })
})

const remind = (subscription: string, type: string) =>
  gigs.control(`subscriptions/${subscription}/reminders`, { type })

describe('POST /subscriptions/:id/reminders', () => {
  test('sends the event with the subscription, or with its porting', async () => {
    const ready = await gigs.customer('esim-ready')
    await remind(ready.subscription, 'subscription.simNotInstalled')
    expect(await eventTypesOf(ready.subscription)).toEqual([
      'com.gigs.reminder.subscription.simNotInstalled',
    ])
    const porting = await gigs.customer('porting-declined')
    await remind(porting.subscription, 'porting.declined')
    const path = `/sandbox/events?contains=${porting.subscription}`
    expect((await gigs.send('GET', path, { key: null })).body).toMatchObject([
      { data: { object: 'porting', user: porting.user, subscription: porting.subscription } },
    ])
  })

  test('a reminder about a missing porting or of an unknown type returns 422', async () => {
    const { subscription } = await gigs.customer('active')
    expect((await remind(subscription, 'porting.declined')).status).toBe(422)
    expect((await remind(subscription, 'subscription.renewed')).status).toBe(422)
  })
})

describe('POST /payment-methods/:id', () => {
  test.each([
    ['declined', { status: 'failed', failureCode: 'paymentCardDeclined' }],
    ['insufficientFunds', { status: 'failed', failureCode: 'paymentCardInsufficientFunds' }],
    ['requiresConfirmation', { status: 'requiresConfirmation' }],
    ['succeeds', { status: 'succeeded' }],
  ])('a renewal is paid by a card with `payments: %s`', async (payments, payment) => {
    const { created, user, subscription } = await gigs.customer('active')
    await gigs.control(`payment-methods/${text(created, 'paymentMethods', 0)}`, { payments })
    await endPeriod(subscription)
    const all = await gigs.get(`/payments?user=${user}`)
    expect(at(all, 'items', 0)).toMatchObject({ reason: 'subscriptionRenewal', ...payment })
  })

  test('an unknown rule returns 422', async () => {
    const { created } = await gigs.customer('active')
    const path = `payment-methods/${text(created, 'paymentMethods', 0)}`
    expect((await gigs.control(path, { payments: 'free' })).status).toBe(422)
  })
})
