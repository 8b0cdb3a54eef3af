import { describe, expect, test } from 'vitest'
import { at, ids, testGigs } from '../../testing/gigs'

const gigs = testGigs()

describe('catalog', () => {
  test('returns a plan with every field of the contract', async () => {
    const response = await gigs.get('/plans/pln_0unlimited')
    expect(response.body).toEqual({
      object: 'plan',
      id: 'pln_0unlimited',
      metadata: {},
      createdAt: expect.any(String),
      name: 'Unlimited',
      description: expect.any(String),
      image: null,
      status: 'available',
      activationTrigger: 'creation',
      firstPeriodTrigger: 'activation',
      allowances: { dataBytes: null, voiceSeconds: null, smsMessages: null },
      limits: {
        dataBytes: null,
        bandwidthBitsPerSecond: null,
        throttling: { thresholdBytes: 50_000_000_000, bandwidthBitsPerSecond: 1_000_000 },
      },
      coverage: {
        object: 'coverage',
        id: expect.any(String),
        countries: ['US'],
        name: 'United States',
      },
      price: { amount: 4500, currency: 'USD' },
      provider: 'test',
      requirements: {
        address: 'none',
        'user.birthday': 'none',
        'user.fullName': 'present',
        device: 'none',
      },
      simTypes: ['eSIM', 'pSIM'],
      validity: { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 1 },
      data: -1,
      dataUnit: 'byte',
      sms: -1,
      smsUnit: 'message',
      voice: -1,
      voiceUnit: 'second',
    })
  })

  test('lists plans on sale by default, filtered by status, SIM type and provider', async () => {
    const onSale = ids(await gigs.get('/plans?limit=200'))
    expect(onSale).not.toContain('pln_0legacy')
    expect(ids(await gigs.get('/plans?status=archived'))).toEqual(['pln_0legacy'])
    expect(ids(await gigs.get('/plans?status=archived,available&limit=200'))).toHaveLength(
      onSale.length + 1,
    )
    expect(ids(await gigs.get('/plans?simType=pSIM&limit=200'))).not.toContain('pln_0daypass')
    expect(ids(await gigs.get('/plans?provider=other'))).toEqual([])
  })

  test('lists add-ons by plan, type and country', async () => {
    expect(ids(await gigs.get('/addons?plan=pln_0router'))).toEqual(['add_0router100'])
    expect(ids(await gigs.get('/addons?type=other'))).toEqual(['add_0hotspot'])
    expect(ids(await gigs.get('/addons?coverageCountry=JP'))).toEqual([
      'add_0world',
      'add_0minutes',
    ])
    expect(ids(await gigs.get('/addons?status=archived'))).toEqual(['add_0legacy'])
    const addon = await gigs.get('/addons/add_0data3')
    expect(addon.body).toMatchObject({
      object: 'addon',
      coverage: null,
      validity: null,
      recurrenceType: 'oneTime',
      plans: expect.arrayContaining(['pln_0starter']),
      data: 3_000_000_000,
      voice: 0,
    })
  })

  test('has only add-ons for existing plans', async () => {
    const plans = ids(await gigs.get('/plans?limit=200'))
    const addons = await gigs.get('/addons?limit=200')
    for (const index of ids(addons).keys()) {
      const compatible = at(addons, 'items', index, 'plans')
      expect(plans).toEqual(
        expect.arrayContaining(Array.isArray(compatible) ? compatible : ['none']),
      )
    }
  })

  test('lists service providers, including Other', async () => {
    const all = await gigs.send('GET', '/serviceProviders?country=US&recipientProvider=test')
    expect(all.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ name: 'Other' })]),
    })
    const provider = await gigs.send('GET', '/serviceProviders/svp_0rhein')
    expect(provider.body).toEqual({
      object: 'serviceProvider',
      id: 'svp_0rhein',
      country: 'DE',
      name: 'Rheinfunk',
      recipientProviders: ['test'],
    })
  })
})
