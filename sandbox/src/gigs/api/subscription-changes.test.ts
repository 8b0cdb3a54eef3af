import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const advance = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
const planNow = async (id: string) => at(await gigs.get(`/subscriptions/${id}`), 'plan', 'id')
const change = (body: object) => gigs.post('/subscriptionChanges', body)

describe('changing a subscription', () => {
  test('happens at the renewal by default and can be deleted while pending', async () => {
    const { subscription, user } = await gigs.customer('active')
    const created = await change({ subscription, plan: 'pln_0unlimited' })
    expect(created).toMatchObject({
      status: 201,
      body: { status: 'pending', requestedChange: { plan: 'pln_0unlimited', when: 'renewal' } },
    })
    const path = `/subscriptionChanges/${text(created, 'id')}`
    expect(at(await gigs.delete(path), 'status')).toBe('deleted')
    expect((await gigs.delete(path)).status).toBe(422)
    expect(ids(await gigs.get(`/subscriptionChanges?user=${user}&status=deleted`))).toHaveLength(1)
  })

  test('with when: now changes the plan and its allowances after some seconds', async () => {
    const { subscription } = await gigs.customer('active')
    const created = await change({ subscription, plan: 'pln_0unlimited', when: 'now' })
    expect(at(created, 'status')).toBe('pending')
    expect(await planNow(subscription)).toBe('pln_0everyday')
    await advance(6)
    expect(await planNow(subscription)).toBe('pln_0unlimited')
    const read = await gigs.get(`/subscriptionChanges/${text(created, 'id')}`)
    expect(read.body).toMatchObject({ status: 'applied', appliedAt: expect.any(String) })
    const balances = await gigs.get(
      `/usageBalances?subscription=${subscription}&subscriptionPeriod=current`,
    )
    expect(text(balances, 'items', 0, 'allowance', 'name')).toContain('Unlimited')
  })

  test.each(['auto', 'sim_test_esim', 'sim_test_psim'])('changes the SIM to %s', async (sim) => {
    const { subscription } = await gigs.customer('active')
    const before = text(await gigs.get(`/subscriptions/${subscription}`), 'sim', 'id')
    const created = await change({ subscription, sim, when: 'now' })
    const after = text(created, 'sim', 'id')
    expect(after).not.toBe(before)
    await advance(6)
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      sim: { id: after, status: 'active', type: sim.includes('psim') ? 'pSIM' : 'eSIM' },
    })
    expect(at(await gigs.get(`/sims/${before}`), 'status')).toBe('retired')
  })
})

describe('returns 422 for', () => {
  test.each([
    ['an empty change', {}, null],
    ['a SIM at the renewal', { sim: 'auto' }, null],
    ['the current plan', { plan: 'pln_0everyday', when: 'now' }, null],
    [
      'a smaller plan now',
      { plan: 'pln_0starter', when: 'now' },
      'subscriptionChangeAllowanceDecrease',
    ],
    ['other periods now', { plan: 'pln_0annual', when: 'now' }, null],
    ['an unknown plan', { plan: 'pln_x' }, null],
    ['an unknown SIM', { sim: 'sim_x', when: 'now' }, null],
  ])('%s', async (_, params, code) => {
    const { subscription } = await gigs.customer('active')
    const rejected = await change({ subscription, ...params })
    expect([rejected.status, at(rejected, 'code') ?? null]).toEqual([422, code])
  })

  test('a canceled subscription', async () => {
    const { subscription } = await gigs.customer('canceled')
    expect((await change({ subscription, sim: 'auto', when: 'now' })).status).toBe(422)
  })
})
