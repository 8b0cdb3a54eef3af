import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { settleOpen } from '@/lib/connect/reconcile'
import * as launches from '@/lib/connect/launches'

test('a burst of webhooks reads two customers at a time, and each once for all that waits', async () => {
  const asked: string[] = []
  const gate = new AbortController()
  vi.spyOn(launches, 'findOpenLaunches').mockImplementation(async (userId) => {
    asked.push(userId)
    if (!gate.signal.aborted) await once(gate.signal, 'abort')
    return []
  })
  const burst = ['a', 'b', 'c', 'd', 'c'].map(settleOpen)
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b']))
  // What comes while `a` is being read may be missed by that, so it is read again.
  const more = ['a', 'c', 'a'].map(settleOpen)
  await new Promise(setImmediate)
  expect(asked).toEqual(['a', 'b'])
  gate.abort()
  await Promise.all([...burst, ...more])
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
})
