import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const day = 86_400

async function buy(plan: string, more: object = {}, scenario = 'empty') {
  const customer = await gigs.customer(scenario)
  const answer = await gigs.post('/subscriptions', { plan, user: customer.user, ...more })
  return { ...customer, answer, id: answer.status < 300 ? text(answer, 'id') : '' }
}

const nullNow =
  'billing canceledAt cancellationDetails endedAt firstUsageAt lastPorting porting restrictedAt restrictionDetails'

const daysBetween = (start: string, end: string) =>
  (Date.parse(end) - Date.parse(start)) / 1000 / day

describe('201', () => {
  test('is active at once, complete, with a number and an eSIM', async () => {
    const { answer, user } = await buy('pln_0everyday', { metadata: { from: 'test' } })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
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
    for (const field of nullNow.split(' ')) expect(at(answer, field)).toBeNull()
    expect(at(answer, 'earliestEndAt')).toBe(at(answer, 'currentPeriod', 'end'))
  })

  test('has no number where the plan has no calls', async () => {
    expect(at((await buy('pln_0data')).answer, 'phoneNumber')).toBeNull()
  })

  test.each([
    ['pln_0daypass', 1],
    ['pln_0prepaid', 30],
  ])('%s runs for %s days', async (plan, days) => {
    const { answer } = await buy(plan)
    const start = text(answer, 'currentPeriod', 'start')
    expect(daysBetween(start, text(answer, 'currentPeriod', 'end'))).toBe(days)
  })

  test('binds for the minimum periods', async () => {
    const { answer } = await buy('pln_0term')
    const bound = daysBetween(text(answer, 'createdAt'), text(answer, 'earliestEndAt'))
    expect(bound).toBeGreaterThanOrEqual(365)
  })

  test('waits while the activation takes time, then has everything', async () => {
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
    expect(daysBetween(text(active, 'createdAt'), text(active, 'activatedAt')) * day).toBeCloseTo(
      90,
      0,
    )
  })

  test('takes a SIM that is free, a test SIM, or the last one used', async () => {
    const { answer, id, user } = await buy('pln_0everyday', { sim: 'sim_test_psim' })
    expect(at(answer, 'sim', 'type')).toBe('pSIM')
    const sim = text(answer, 'sim', 'id')
    await gigs.post(`/subscriptions/${id}/end`)
    const again = await gigs.post('/subscriptions', {
      plan: 'pln_0everyday',
      user,
      sim: 'preferLastUsed',
    })
    expect(at(again, 'sim', 'id')).toBe(sim)
  })
})

describe('200', () => {
  test('lists by user, plan, SIM and status; ended ones only when asked for', async () => {
    const { user, subscription } = await gigs.customer('ended')
    expect(ids(await gigs.get(`/subscriptions?user=${user}`))).toEqual([])
    expect(ids(await gigs.get(`/subscriptions?user=${user}&status=ended`))).toEqual([subscription])
    const { answer, id } = await buy('pln_0data')
    expect(
      ids(await gigs.get(`/subscriptions?sim=${text(answer, 'sim', 'id')}&plan=pln_0data`)),
    ).toEqual([id])
  })

  test('cancels to the end of the period and resumes', async () => {
    const { id, answer } = await buy('pln_0everyday')
    const canceled = await gigs.post(`/subscriptions/${id}/cancel`, {
      cancellationDetails: { userReason: 'other', userComment: 'Moving' },
    })
    expect(canceled.status).toBe(200)
    expect(canceled.body).toMatchObject({
      status: 'active',
      endedAt: text(answer, 'currentPeriod', 'end'),
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

  test('cancels to the end of the minimum periods when that is later', async () => {
    const { id, answer } = await buy('pln_0term')
    const canceled = await gigs.post(`/subscriptions/${id}/cancel`)
    expect(at(canceled, 'endedAt')).toBe(text(answer, 'earliestEndAt'))
  })

  test('ends at once and frees the SIM', async () => {
    const { id, answer } = await buy('pln_0everyday')
    const ended = await gigs.post(`/subscriptions/${id}/end`)
    expect(ended.body).toMatchObject({ status: 'ended', currentPeriod: null, earliestEndAt: null })
    const sim = await gigs.get(`/sims/${text(answer, 'sim', 'id')}`)
    expect(at(sim, 'status')).toBe('inactive')
  })

  test('changes metadata and address', async () => {
    const { id, made } = await buy('pln_0everyday', { metadata: { a: '1' } })
    const userAddress = String(at(made, 'addresses', 0))
    const changed = await gigs.patch(`/subscriptions/${id}`, { userAddress, metadata: { b: '2' } })
    expect(changed.body).toMatchObject({ userAddress, metadata: { a: '1', b: '2' } })
  })
})
