import { beforeEach, describe, expect, test, vi } from 'vitest'
import { anAccount } from '@/lib/testing/account'
import { startGigs } from '@/lib/testing/gigs-server'
import { rawUsageRecord } from '@/lib/testing/resources'

const server = await startGigs()
const { findDailyUsage } = await import('@/lib/account/find-daily-usage')
const { log } = await import('@/lib/log')
const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
const PATH = '/subscriptions/sub_1/usage'

beforeEach(() => {
  server.clear()
  warn.mockClear()
})

const find = (account = anAccount(), subscription = 'sub_1') =>
  findDailyUsage({ id: 'user-1' }, account, subscription)

test('sums the records of each day, oldest first', async () => {
  server.responses.set(PATH, () => [
    rawUsageRecord('sub_1', '2026-11-03'),
    rawUsageRecord('sub_1', '2026-11-02'),
    { ...rawUsageRecord('sub_1', '2026-11-02'), data: 500, voice: 1, sms: 0 },
  ])
  await expect(find()).resolves.toEqual([
    {
      start: '2026-11-02T00:00:00Z',
      end: '2026-11-03T00:00:00Z',
      dataBytes: 1_000_500,
      voiceSeconds: 61,
      smsMessages: 1,
    },
    {
      start: '2026-11-03T00:00:00Z',
      end: '2026-11-04T00:00:00Z',
      dataBytes: 1_000_000,
      voiceSeconds: 60,
      smsMessages: 1,
    },
  ])
})

test('returns an empty list before the first use', async () => {
  server.responses.set(PATH, () => [])
  await expect(find()).resolves.toEqual([])
})

describe('returns null without a call', () => {
  test('for a subscription of another customer', async () => {
    await expect(find(anAccount(), 'sub_9')).resolves.toBeNull()
    expect(server.calls).toEqual([])
  })

  test('while Gigs is unreachable', async () => {
    await expect(find(anAccount({ isReachable: false }))).resolves.toBeNull()
    expect(server.calls).toEqual([])
  })
})

describe('returns null and logs it', () => {
  test.each([404, 422])('if the API responds with %i', async (status) => {
    server.responses.set(PATH, () => status)
    await expect(find()).resolves.toBeNull()
    expect(warn.mock.calls).toMatchObject([[{ step: 'dailyUsageMissing' }]])
  })

  test('if the API does not respond in time', async () => {
    server.state.isHolding = true
    await expect(find()).resolves.toBeNull()
    server.release()
    const missing = { step: 'dailyUsageMissing', error: 'timeout' }
    expect(warn.mock.calls).toEqual([[missing]])
  })
})
