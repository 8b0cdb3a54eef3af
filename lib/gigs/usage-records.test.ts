import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startGigs } from '@/lib/testing/gigs-server'
import { rawUsageRecord } from '@/lib/testing/resources'

const server = await startGigs()
const { gigs } = await import('@/lib/gigs')
const { log } = await import('@/lib/log')
const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
const PATH = '/subscriptions/sub_1/usage'

beforeEach(() => {
  server.clear()
  warn.mockClear()
})

test('requests the current period by day', async () => {
  server.responses.set(PATH, () => [rawUsageRecord('sub_1')])
  const end = '2026-11-03T00:00:00Z'
  await expect(gigs.usageRecords.listDaily('sub_1')).resolves.toEqual([
    { start: '2026-11-02T00:00:00Z', end, data: 1_000_000, voice: 60, sms: 1 },
  ])
  const [call] = server.calls
  expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
    period: 'current',
    aggregation: 'day',
  })
})

test.each([404, 501])('returns null if the API responds with %i', async (status) => {
  server.responses.set(PATH, () => status)
  await expect(gigs.usageRecords.listDaily('sub_1')).resolves.toBeNull()
})

describe('leaves out a usage record', () => {
  test.each([
    ['of another subscription', { labels: { subscription: 'sub_9' } }],
    ['without a subscription', { labels: {} }],
    ['without labels', { labels: null }],
    [
      'that names its subscription only outside of its labels',
      { labels: {}, subscription: 'sub_1' },
    ],
  ])('%s', async (_what, differences) => {
    server.responses.set(PATH, () => [
      { ...rawUsageRecord('sub_1'), ...differences },
      rawUsageRecord('sub_1', '2026-11-03'),
    ])
    const records = await gigs.usageRecords.listDaily('sub_1')
    expect(records?.map(({ start }) => start)).toEqual(['2026-11-03T00:00:00Z'])
    const call = 'usageRecords.list'
    expect(warn.mock.calls).toMatchObject([[{ step: 'foreignItems', call, count: 1 }]])
  })

  test('without a time, and logs the field', async () => {
    server.responses.set(PATH, () => [{ ...rawUsageRecord('sub_1'), start: 'soon' }])
    await expect(gigs.usageRecords.listDaily('sub_1')).resolves.toEqual([])
    expect(warn.mock.calls).toMatchObject([[{ step: 'unreadableItems', fields: ['start'] }]])
  })
})

test.each([null, undefined, -1, 1.5, '7', {}])('counts an amount of %j as 0', async (amount) => {
  server.responses.set(PATH, () => [
    { ...rawUsageRecord('sub_1'), data: amount, voice: amount, sms: amount },
  ])
  await expect(gigs.usageRecords.listDaily('sub_1')).resolves.toMatchObject([
    { data: 0, voice: 0, sms: 0 },
  ])
})
