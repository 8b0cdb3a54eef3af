import { beforeEach, expect, test, vi } from 'vitest'
import { DatabaseError } from '@/lib/db/errors'
import { log } from '@/lib/log'
import * as deliver from '@/lib/messages/deliver'
import { deliverNow } from '@/lib/messages/delivery-loop'

const startDeliveries = vi.spyOn(deliver, 'startDeliveries')
const [info, error] = [vi.spyOn(log, 'info'), vi.spyOn(log, 'error')]

beforeEach(() => {
  startDeliveries.mockReset().mockResolvedValue([])
  for (const line of [info, error]) line.mockReset().mockImplementation(() => {})
})

test('logs once when deliveries begin to fail, and once when they work again', async () => {
  startDeliveries.mockRejectedValue(new DatabaseError('57P01'))
  for (let round = 0; round < 3; round += 1) await deliverNow()
  expect(error.mock.calls).toEqual([
    [{ step: 'deliveryFails', error: 'DatabaseError', code: '57P01' }],
  ])
  expect(info).not.toHaveBeenCalled()
  startDeliveries.mockResolvedValue([])
  for (let round = 0; round < 2; round += 1) await deliverNow()
  expect(info.mock.calls).toEqual([[{ step: 'deliveryWorksAgain', failedRounds: 3 }]])
  startDeliveries.mockRejectedValueOnce(new DatabaseError('57P01'))
  await deliverNow()
  await deliverNow()
  expect(error).toHaveBeenCalledTimes(2)
  expect(info).toHaveBeenLastCalledWith({ step: 'deliveryWorksAgain', failedRounds: 1 })
})

test('starts again after messages were sent, because a next one may have waited for them', async () => {
  startDeliveries.mockResolvedValueOnce([Promise.resolve()])
  await deliverNow()
  expect(startDeliveries).toHaveBeenCalledTimes(2)
  expect([...info.mock.calls, ...error.mock.calls]).toEqual([])
})
