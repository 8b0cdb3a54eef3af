import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const DAY_SECONDS = 86_400
const date = (time: string) => new Date(time).getUTCDate()

// All customers of a sandbox share one clock, so each test has its own sandbox.
async function newCustomer(scenario: string) {
  const gigs = testGigs()
  const customer = await gigs.customer(scenario)
  const read = () => gigs.get(`/subscriptions/${customer.subscription}`)
  const advanceDays = (days: number) =>
    gigs.control('clock', { advanceSeconds: days * DAY_SECONDS })
  return { gigs, ...customer, read, advanceDays }
}

describe('a recurring plan', () => {
  test('renews on the same day of the month and charges the card each time', async () => {
    const { gigs, user, read, advanceDays } = await newCustomer('active')
    const start = text(await read(), 'activatedAt')
    await advanceDays(100)
    const renewed = await read()
    const number = Number(at(renewed, 'currentPeriod', 'number'))
    expect(number).toBeGreaterThanOrEqual(4)
    expect(date(text(renewed, 'currentPeriod', 'start'))).toBeLessThanOrEqual(date(start))
    const now = (await gigs.send('GET', '/sandbox/clock', { key: null })).body
    expect(text(renewed, 'currentPeriod', 'end') > text({ body: now }, 'now')).toBe(true)
    const payments = await gigs.get(`/payments?user=${user}`)
    expect(ids(payments)).toHaveLength(number) // the first period was paid at the purchase
    expect(at(payments, 'items', 0)).toMatchObject({
      status: 'succeeded',
      reason: 'subscriptionRenewal',
      createdAt: text(renewed, 'currentPeriod', 'start'),
    })
  })

  test('records a payment that requires a payment method if there is no card', async () => {
    const gigs = testGigs()
    const user = text(await gigs.post('/users', { email: 'bare@example.com' }), 'id')
    await gigs.post('/subscriptions', { plan: 'pln_0data', user })
    await gigs.control('clock', { advanceSeconds: 32 * DAY_SECONDS })
    const payments = await gigs.get(`/payments?user=${user}`)
    expect(at(payments, 'items', 0, 'status')).toBe('requiresPaymentMethod')
  })

  test('ends at the planned time without a renewal', async () => {
    const { gigs, user, read, advanceDays } = await newCustomer('canceled')
    const endedAt = text(await read(), 'endedAt')
    await advanceDays(10)
    expect((await read()).body).toMatchObject({ status: 'active', endedAt })
    await advanceDays(15)
    expect((await read()).body).toMatchObject({
      status: 'ended',
      endedAt,
      currentPeriod: null,
      cancellationDetails: { cause: 'cancellationRequested', userReason: 'unused' },
    })
    expect(ids(await gigs.get(`/payments?user=${user}`))).toHaveLength(1) // for the first period
  })

  test('continues if it is resumed in time', async () => {
    const { gigs, subscription, read, advanceDays } = await newCustomer('canceled')
    await gigs.post(`/subscriptions/${subscription}/resume`)
    await advanceDays(40)
    expect((await read()).body).toMatchObject({ status: 'active', endedAt: null })
  })
})

describe('a one-time plan', () => {
  test('ends without another charge', async () => {
    const { gigs, user, read, advanceDays } = await newCustomer('one-time')
    const end = text(await read(), 'currentPeriod', 'end')
    await advanceDays(40)
    expect((await read()).body).toMatchObject({
      status: 'ended',
      endedAt: end,
      canceledAt: null,
      cancellationDetails: null,
    })
    expect(ids(await gigs.get(`/payments?user=${user}`))).toHaveLength(1) // for the first period
  })
})

describe('due steps', () => {
  test('run once, even if the sandbox restarts', async () => {
    const { gigs, user, advanceDays } = await newCustomer('active')
    await advanceDays(32)
    const payments = ids(await gigs.get(`/payments?user=${user}`))
    gigs.restart()
    expect(ids(await gigs.get(`/payments?user=${user}`))).toEqual(payments)
    expect(payments.length).toBeGreaterThan(1) // more than the first payment
  })

  test('persist even if the request that triggered them fails', async () => {
    const { gigs, read, advanceDays } = await newCustomer('one-time')
    await advanceDays(40)
    expect((await gigs.post('/users', {})).status).toBe(422)
    expect(at(await read(), 'status')).toBe('ended')
  })
})
