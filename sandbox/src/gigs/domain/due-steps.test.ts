import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const DAY_SECONDS = 86_400
const date = (time: string) => new Date(time).getUTCDate()

// Time moves for everyone in a sandbox, so each case has one of its own.
async function customerIn(scenario: string) {
  const gigs = testGigs()
  const customer = await gigs.customer(scenario)
  const read = () => gigs.get(`/subscriptions/${customer.subscription}`)
  const goOn = (days: number) => gigs.control('clock', { advanceSeconds: days * DAY_SECONDS })
  return { gigs, ...customer, read, goOn }
}

describe('a recurring plan', () => {
  test('renews on the day of the month it began, and charges the card each time', async () => {
    const { gigs, user, read, goOn } = await customerIn('active')
    const start = text(await read(), 'activatedAt')
    await goOn(100)
    const renewed = await read()
    const number = Number(at(renewed, 'currentPeriod', 'number'))
    expect(number).toBeGreaterThanOrEqual(4)
    expect(date(text(renewed, 'currentPeriod', 'start'))).toBeLessThanOrEqual(date(start))
    const now = (await gigs.send('GET', '/sandbox/clock', { key: null })).body
    expect(text(renewed, 'currentPeriod', 'end') > text({ body: now }, 'now')).toBe(true)
    const payments = await gigs.get(`/payments?user=${user}`)
    expect(ids(payments)).toHaveLength(number) // the first was paid when it was bought
    expect(at(payments, 'items', 0)).toMatchObject({
      status: 'succeeded',
      reason: 'subscriptionRenewal',
      createdAt: text(renewed, 'currentPeriod', 'start'),
    })
  })

  test('leaves a payment to make when there is no card', async () => {
    const gigs = testGigs()
    const user = text(await gigs.post('/users', { email: 'bare@example.com' }), 'id')
    await gigs.post('/subscriptions', { plan: 'pln_0data', user })
    await gigs.control('clock', { advanceSeconds: 32 * DAY_SECONDS })
    const payments = await gigs.get(`/payments?user=${user}`)
    expect(at(payments, 'items', 0, 'status')).toBe('requiresPaymentMethod')
  })

  test('ends at the planned time, not before and not renewed', async () => {
    const { gigs, user, read, goOn } = await customerIn('canceled')
    const endedAt = text(await read(), 'endedAt')
    await goOn(10)
    expect((await read()).body).toMatchObject({ status: 'active', endedAt })
    await goOn(15)
    expect((await read()).body).toMatchObject({
      status: 'ended',
      endedAt,
      currentPeriod: null,
      cancellationDetails: { cause: 'cancellationRequested', userReason: 'unused' },
    })
    expect(ids(await gigs.get(`/payments?user=${user}`))).toHaveLength(1) // for the first period
  })

  test('resumed in time, goes on', async () => {
    const { gigs, subscription, read, goOn } = await customerIn('canceled')
    await gigs.post(`/subscriptions/${subscription}/resume`)
    await goOn(40)
    expect((await read()).body).toMatchObject({ status: 'active', endedAt: null })
  })
})

describe('a one-time plan', () => {
  test('ends by itself and is not charged again', async () => {
    const { gigs, user, read, goOn } = await customerIn('one-time')
    const end = text(await read(), 'currentPeriod', 'end')
    await goOn(40)
    expect((await read()).body).toMatchObject({
      status: 'ended',
      endedAt: end,
      canceledAt: null,
      cancellationDetails: null,
    })
    expect(ids(await gigs.get(`/payments?user=${user}`))).toHaveLength(1) // for the first period
  })
})

describe('what has come due', () => {
  test('happens once, also over a restart in between', async () => {
    const { gigs, user, goOn } = await customerIn('active')
    await goOn(32)
    const payments = ids(await gigs.get(`/payments?user=${user}`))
    gigs.restart()
    expect(ids(await gigs.get(`/payments?user=${user}`))).toEqual(payments)
    expect(payments.length).toBeGreaterThan(1) // more than the first
  })

  test('stays when the call that noticed it is refused', async () => {
    const { gigs, read, goOn } = await customerIn('one-time')
    await goOn(40)
    expect((await gigs.post('/users', {})).status).toBe(422)
    expect(at(await read(), 'status')).toBe('ended')
  })
})
