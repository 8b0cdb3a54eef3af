import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const goOn = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
const planNow = async (id: string) => at(await gigs.get(`/subscriptions/${id}`), 'plan', 'id')
const change = (body: object) => gigs.post('/subscriptionChanges', body)

describe('201', () => {
  test('at the renewal by default; it can be deleted while it is pending', async () => {
    const { subscription, user } = await gigs.customer('active')
    const made = await change({ subscription, plan: 'pln_0unlimited' })
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'pending', requestedChange: { plan: 'pln_0unlimited', when: 'renewal' } },
    })
    const path = `/subscriptionChanges/${text(made, 'id')}`
    expect(at(await gigs.delete(path), 'status')).toBe('deleted')
    expect((await gigs.delete(path)).status).toBe(422)
    expect(ids(await gigs.get(`/subscriptionChanges?user=${user}&status=deleted`))).toHaveLength(1)
  })

  test('now: some seconds later the plan is another, with what it includes', async () => {
    const { subscription } = await gigs.customer('active')
    const made = await change({ subscription, plan: 'pln_0unlimited', when: 'now' })
    expect(at(made, 'status')).toBe('pending')
    expect(await planNow(subscription)).toBe('pln_0everyday')
    await goOn(6)
    expect(await planNow(subscription)).toBe('pln_0unlimited')
    const read = await gigs.get(`/subscriptionChanges/${text(made, 'id')}`)
    expect(read.body).toMatchObject({ status: 'applied', appliedAt: expect.any(String) })
    const balances = await gigs.get(
      `/usageBalances?subscription=${subscription}&subscriptionPeriod=current`,
    )
    expect(text(balances, 'items', 0, 'allowance', 'name')).toContain('Unlimited')
  })

  test.each(['auto', 'sim_test_esim', 'sim_test_psim'])('another SIM: %s', async (sim) => {
    const { subscription } = await gigs.customer('active')
    const before = text(await gigs.get(`/subscriptions/${subscription}`), 'sim', 'id')
    const made = await change({ subscription, sim, when: 'now' })
    const after = text(made, 'sim', 'id')
    expect(after).not.toBe(before)
    await goOn(6)
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      sim: { id: after, status: 'active', type: sim.includes('psim') ? 'pSIM' : 'eSIM' },
    })
    expect(at(await gigs.get(`/sims/${before}`), 'status')).toBe('retired')
  })
})

describe('422', () => {
  test.each([
    ['nothing to change', {}, null],
    ['a SIM at the renewal', { sim: 'auto' }, null],
    ['the plan it has', { plan: 'pln_0everyday', when: 'now' }, null],
    ['a smaller plan now', { plan: 'pln_0starter', when: 'now' }, allowanceDecrease()],
    ['other periods now', { plan: 'pln_0annual', when: 'now' }, null],
    ['an unknown plan', { plan: 'pln_x' }, null],
    ['an unknown SIM', { sim: 'sim_x', when: 'now' }, null],
  ])('%s', async (_, wish, code) => {
    const { subscription } = await gigs.customer('active')
    const refused = await change({ subscription, ...wish })
    expect([refused.status, at(refused, 'code') ?? null]).toEqual([422, code])
  })

  test('a subscription that is canceled', async () => {
    const { subscription } = await gigs.customer('canceled')
    expect((await change({ subscription, sim: 'auto', when: 'now' })).status).toBe(422)
  })
})

function allowanceDecrease() {
  return 'subscriptionChangeAllowanceDecrease'
}
