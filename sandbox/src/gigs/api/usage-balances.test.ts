import { describe, expect, test } from 'vitest'
import { at, ids, testGigs } from '../../testing/gigs'

const gigs = testGigs()

describe('usage balances', () => {
  test('can be read for the current and for an earlier period', async () => {
    const { subscription } = await gigs.customer('active')
    const balances = (query: string) =>
      gigs.get(`/usageBalances?subscription=${subscription}${query}`)
    const now = await balances('&subscriptionPeriod=current')
    expect(ids(now)).toHaveLength(3)
    const data = ids(now).findIndex((_, n) => at(now, 'items', n, 'unit') === 'bytes')
    const used = Number(at(now, 'items', data, 'used'))
    expect(used).toBeGreaterThan(6_000_000_000) // usage of twelve days
    const usedPercent = Math.round(used / 200_000_000)
    expect(at(now, 'items', data)).toMatchObject({
      object: 'usageBalance',
      allowance: { type: 'data', limit: 20_000_000_000 },
      limit: 20_000_000_000,
      remaining: 20_000_000_000 - used,
      usedPercent,
      remainingPercent: 100 - usedPercent,
      source: { type: 'subscriptionPeriod', subscriptionPeriod: 1 },
    })
    await gigs.control('clock', { advanceSeconds: 31 * 86_400 })
    expect(ids(await balances('&subscriptionPeriod=-1'))).toEqual(ids(now))
    expect(ids(await balances('&subscriptionPeriod=1'))).toEqual(ids(now))
    const next = await balances('&subscriptionPeriod=current')
    expect(ids(next)).toHaveLength(3)
    expect(ids(next)).not.toEqual(ids(now))
  })

  test('returns 422 for a period without a subscription and for an invalid period', async () => {
    expect((await gigs.get('/usageBalances?subscriptionPeriod=current')).status).toBe(422)
    expect((await gigs.get('/usageBalances?subscription=s&subscriptionPeriod=0')).status).toBe(422)
  })
})
