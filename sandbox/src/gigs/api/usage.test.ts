import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const use = (id: string, body: object) =>
  gigs.send('POST', `/testing/projects/dev/subscriptions/${id}/usage`, { body })
const GIGABYTE = 1_000_000_000

async function fresh(plan = 'pln_0everyday') {
  const { user } = await gigs.customer('empty')
  return text(await gigs.post('/subscriptions', { plan, user }), 'id')
}
async function dataBalance(id: string) {
  const balances = await gigs.get(`/usageBalances?subscription=${id}`)
  const items: unknown = at(balances, 'items')
  const all = Array.isArray(items) ? items : []
  return all.find(({ unit, source }) => unit === 'bytes' && source.type === 'subscriptionPeriod')
}

describe('simulated usage', () => {
  test('uses the allowance of the plan and adds a record', async () => {
    const id = await fresh()
    const before = await dataBalance(id)
    const used = await use(id, { data: GIGABYTE, country: 'US', roaming: 'none' })
    expect(used).toMatchObject({
      status: 201,
      body: { object: 'usageRecord', data: GIGABYTE, voice: 0, sms: 0, labels: { country: 'US' } },
    })
    expect((await dataBalance(id)).remaining).toBe(before.remaining - GIGABYTE)
    expect(at(await gigs.get(`/subscriptions/${id}`), 'firstUsageAt')).toEqual(expect.any(String))
    const records = await gigs.get(`/subscriptions/${id}/usage`)
    expect(at(records, 'items')).toEqual([used.body])
  })

  test('uses an add-on after the plan, and sends events at 80 and 100 percent', async () => {
    const id = await fresh()
    const { limit } = await dataBalance(id)
    const addons = await gigs.get('/addons?plan=pln_0everyday&type=topUp')
    const addon = text(addons, 'items', 0, 'id')
    const bought = text(await gigs.post('/subscriptionAddons', { addon, subscription: id }), 'id')
    await use(id, { data: Math.round(limit * 0.79) })
    await use(id, { data: Math.round(limit * 0.05) })
    await use(id, { data: limit })
    expect(await dataBalance(id)).toMatchObject({ used: limit, remaining: 0, usedPercent: 100 })
    const addonBalances = await gigs.get(
      `/usageBalances?subscription=${id}&subscriptionAddon=${bought}`,
    )
    expect(Number(at(addonBalances, 'items', 0, 'used'))).toBeGreaterThan(0)
    const { body } = await gigs.send('GET', `/sandbox/events?contains=${id}`, { key: null })
    const types = Array.isArray(body) ? body.map(({ type }) => type) : []
    const events = types.filter((type) => type === 'com.gigs.usageBalance.thresholdExceeded')
    expect(events.length).toBeGreaterThanOrEqual(2)
  })
})

describe('usage records', () => {
  test('can be listed oldest first, by period or time, and aggregated', async () => {
    const id = await fresh()
    for (const sms of [1, 2, 3]) await use(id, { sms })
    const read = async (query: string) =>
      at(await gigs.get(`/subscriptions/${id}/usage?${query}`), 'items')
    expect(await read('')).toMatchObject([{ sms: 1 }, { sms: 2 }, { sms: 3 }])
    expect(await read('period=current&limit=1')).toMatchObject([{ sms: 1 }])
    expect(await read('period=2')).toEqual([])
    expect(await read('start=2020-01-01T00:00:00Z&end=2021-01-01T00:00:00Z')).toEqual([])
    const month = await read('aggregation=month')
    expect(month).toMatchObject([{ sms: 6, start: expect.stringMatching(/-01T00:00:00.000Z$/) }])
  })
})

describe('the usage of a customer in a scenario', () => {
  test.each(['active', 'three-active', 'canceled', 'psim', 'payment-history'])(
    'differs by day, and is equal to the used balances of the current period: %s',
    async (scenario) => {
      const { created } = await gigs.customer(scenario)
      const subscriptions: unknown = at(created, 'subscriptions')
      for (const id of Array.isArray(subscriptions) ? subscriptions : []) {
        const days = await listed(
          `/subscriptions/${id}/usage?period=current&aggregation=day&limit=200`,
        )
        const balances = await listed(`/usageBalances?subscription=${id}&limit=200`)
        const current = balances.filter(({ usableUntil }) => usableUntil > new Date().toISOString())
        for (const [type, unit] of [
          ['data', 'bytes'],
          ['voice', 'seconds'],
          ['sms', 'messages'],
        ] as const) {
          const used = current.filter((balance) => balance.unit === unit)
          expect(sum(days, type)).toBe(sum(used, 'used'))
        }
        expect(new Set(days.map(({ data }) => data)).size).toBeGreaterThan(3)
        const starts = days.map(({ start }) => Date.parse(start))
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }
    },
  )

  test('keeps the cursor of a page while usage is added to its last day', async () => {
    const { subscription } = await gigs.customer('active')
    await use(subscription, { sms: 1, country: 'CA' })
    await use(subscription, { sms: 1, country: 'US' })
    const path = `/subscriptions/${subscription}/usage?period=current&aggregation=month&limit=1`
    const pages = [await gigs.get(path)]
    for (let n = 0; n < 20; n++) {
      const after = at(pages.at(-1) ?? { body: null }, 'moreItemsAfter')
      if (typeof after !== 'string') break
      for (const country of ['CA', 'US']) await use(subscription, { sms: 1, country })
      pages.push(await gigs.get(`${path}&after=${after}`))
    }
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(pages.length).toBeGreaterThan(2)
  })
})

async function listed(path: string) {
  const items: unknown = at(await gigs.get(path), 'items')
  return Array.isArray(items) ? items : []
}

const sum = (items: Record<string, unknown>[], field: string) =>
  items.reduce((total, item) => total + Number(item[field]), 0)

describe('errors', () => {
  test.each([
    [{}],
    [{ data: -1 }],
    [{ data: 1.5 }],
    [{ data: 1, roaming: 'yes' }],
    [{ data: 1, subscriptionAddon: 'sad_x' }],
    [{ data: 1, speed: 2 }],
  ])('returns 422 for %j', async (body) => {
    const id = await fresh()
    expect((await use(id, body)).status).toBe(422)
  })

  test('returns 422 for an ended subscription, 404 for an unknown one, 401 without a key', async () => {
    const { subscription } = await gigs.customer('ended')
    expect((await use(subscription, { data: 1 })).status).toBe(422)
    expect((await use('sub_x', { data: 1 })).status).toBe(404)
    const path = `/testing/projects/dev/subscriptions/${subscription}/usage`
    expect((await gigs.send('POST', path, { body: {}, key: null })).status).toBe(401)
  })

  test.each(['period=0', 'period=current&start=2020-01-01T00:00:00Z', 'start=2020-01-01', 'x=1'])(
    'returns 422 for ?%s',
    async (query) => {
      const id = await fresh()
      expect((await gigs.get(`/subscriptions/${id}/usage?${query}`)).status).toBe(422)
    },
  )
})
