import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const DAY_SECONDS = 86_400

async function buy(plan: string, more: object = {}, scenario = 'empty') {
  const customer = await gigs.customer(scenario)
  const response = await gigs.post('/subscriptions', { plan, user: customer.user, ...more })
  return { ...customer, response, id: response.status < 300 ? text(response, 'id') : '' }
}

const nullFields =
  'billing canceledAt cancellationDetails endedAt firstUsageAt lastPorting porting restrictedAt restrictionDetails'

const daysBetween = (start: string, end: string) =>
  (Date.parse(end) - Date.parse(start)) / 1000 / DAY_SECONDS

describe('creating a subscription', () => {
  test('returns it active, with a phone number and an eSIM', async () => {
    const { response, user } = await buy('pln_0everyday', { metadata: { from: 'test' } })
    expect(response.status).toBe(201)
    expect(response.body).toMatchObject({
      object: 'subscription',
      status: 'active',
      metadata: { from: 'test' },
      plan: { object: 'plan', id: 'pln_0everyday', dataUnit: 'byte' },
      user: { object: 'user', id: user },
      sim: {
        object: 'sim',
        type: 'eSIM',
        status: 'active',
        iccid: expect.stringMatching(/^8942424242\d{10}$/),
      },
      phoneNumber: expect.stringMatching(/^\+1959\d{7}$/),
      currentPeriod: { number: 1 },
    })
    for (const field of nullFields.split(' ')) expect(at(response, field)).toBeNull()
    expect(at(response, 'earliestEndAt')).toBe(at(response, 'currentPeriod', 'end'))
  })

  test('assigns no phone number for a plan without calls', async () => {
    expect(at((await buy('pln_0data')).response, 'phoneNumber')).toBeNull()
  })

  test.each([
    ['pln_0daypass', 1],
    ['pln_0prepaid', 30],
  ])('%s runs for %s days', async (plan, days) => {
    const { response } = await buy(plan)
    const start = text(response, 'currentPeriod', 'start')
    expect(daysBetween(start, text(response, 'currentPeriod', 'end'))).toBe(days)
  })

  test('sets the earliest end after the minimum periods', async () => {
    const { response } = await buy('pln_0term')
    const bound = daysBetween(text(response, 'createdAt'), text(response, 'earliestEndAt'))
    expect(bound).toBeGreaterThanOrEqual(365)
  })

  test('returns it pending while the activation takes time', async () => {
    const { user, email } = await gigs.customer('empty')
    await gigs.control('settings', { user: email, activationSeconds: 90 })
    const pending = await gigs.post('/subscriptions', { plan: 'pln_0starter', user })
    expect(at(pending, 'status')).toBe('pending')
    for (const field of ['sim', 'phoneNumber', 'currentPeriod', 'activatedAt']) {
      expect(at(pending, field)).toBeNull()
    }
    const path = `/subscriptions/${text(pending, 'id')}`
    await gigs.control('clock', { advanceSeconds: 60 })
    expect(at(await gigs.get(path), 'status')).toBe('pending')
    await gigs.control('clock', { advanceSeconds: 31 })
    const active = await gigs.get(path)
    expect(active.body).toMatchObject({ status: 'active', sim: { type: 'eSIM' } })
    expect(
      daysBetween(text(active, 'createdAt'), text(active, 'activatedAt')) * DAY_SECONDS,
    ).toBeCloseTo(90, 0)
  })

  test('accepts a test SIM and the last used SIM', async () => {
    const { response, id, user } = await buy('pln_0everyday', { sim: 'sim_test_psim' })
    expect(at(response, 'sim', 'type')).toBe('pSIM')
    const sim = text(response, 'sim', 'id')
    await gigs.post(`/subscriptions/${id}/end`)
    const again = await gigs.post('/subscriptions', {
      plan: 'pln_0everyday',
      user,
      sim: 'preferLastUsed',
    })
    expect(at(again, 'sim', 'id')).toBe(sim)
  })
})

describe('an existing subscription', () => {
  test('is listed by user, plan, SIM and status, by default unless ended', async () => {
    const { user, subscription } = await gigs.customer('ended')
    expect(ids(await gigs.get(`/subscriptions?user=${user}`))).toEqual([])
    expect(ids(await gigs.get(`/subscriptions?user=${user}&status=ended`))).toEqual([subscription])
    const { response, id } = await buy('pln_0data')
    expect(
      ids(await gigs.get(`/subscriptions?sim=${text(response, 'sim', 'id')}&plan=pln_0data`)),
    ).toEqual([id])
  })

  test('can be canceled to the end of the period and resumed', async () => {
    const { id, response } = await buy('pln_0everyday')
    const canceled = await gigs.post(`/subscriptions/${id}/cancel`, {
      cancellationDetails: { userReason: 'other', userComment: 'Moving' },
    })
    expect(canceled.status).toBe(200)
    expect(canceled.body).toMatchObject({
      status: 'active',
      endedAt: text(response, 'currentPeriod', 'end'),
      canceledAt: expect.any(String),
      cancellationDetails: {
        cause: 'cancellationRequested',
        userReason: 'other',
        userComment: 'Moving',
      },
    })
    const resumed = await gigs.post(`/subscriptions/${id}/resume`)
    const none = { canceledAt: null, endedAt: null, cancellationDetails: null }
    expect(resumed.body).toMatchObject({ status: 'active', ...none })
  })

  test('is canceled to the end of the minimum periods if that is later', async () => {
    const { id, response } = await buy('pln_0term')
    const canceled = await gigs.post(`/subscriptions/${id}/cancel`)
    expect(at(canceled, 'endedAt')).toBe(text(response, 'earliestEndAt'))
  })

  test('can be ended immediately, which releases the SIM', async () => {
    const { id, response } = await buy('pln_0everyday')
    const ended = await gigs.post(`/subscriptions/${id}/end`)
    expect(ended.body).toMatchObject({ status: 'ended', currentPeriod: null, earliestEndAt: null })
    const sim = await gigs.get(`/sims/${text(response, 'sim', 'id')}`)
    expect(at(sim, 'status')).toBe('inactive')
  })

  test('can be updated with metadata and address', async () => {
    const { id, created } = await buy('pln_0everyday', { metadata: { a: '1' } })
    const userAddress = String(at(created, 'addresses', 0))
    const changed = await gigs.patch(`/subscriptions/${id}`, { userAddress, metadata: { b: '2' } })
    expect(changed.body).toMatchObject({ userAddress, metadata: { a: '1', b: '2' } })
  })
})
