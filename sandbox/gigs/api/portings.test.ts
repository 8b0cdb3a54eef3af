import { describe, expect, it } from 'vitest'
import { at, ids, testGigs } from '../test-gigs'

const gigs = testGigs()

describe('portings', () => {
  it.each([
    ['porting-information-required', 'informationRequired', 'pending'],
    ['porting-declined', 'declined', 'pending'],
    ['porting-done', 'completed', 'active'],
  ])('200: %s', async (scenario, status, subscriptionStatus) => {
    const { user, subscription } = await gigs.customer(scenario)
    const found = await gigs.get(
      `/portings?user=${user}&subscription=${subscription}&status=${status}`,
    )
    const porting = await gigs.get(`/portings/${String(ids(found)[0])}`)
    expect(porting.body).toMatchObject({
      object: 'porting',
      status,
      recipientProvider: { object: 'serviceProvider' },
    })
    expect(JSON.stringify(porting.body)).not.toContain('"accountPin":')
    expect(at(porting, 'accountPinExists')).toBe(status !== 'informationRequired')
    const owner = await gigs.get(`/subscriptions/${subscription}`)
    expect(owner.body).toMatchObject({
      status: subscriptionStatus,
      lastPorting: porting.body,
      porting: porting.body,
    })
  })
})
