import { expect, test } from 'vitest'
import { countUse } from '@/lib/rate-limit'

const limit = { name: 'unit', uses: 3, perSeconds: 60 }

test('the use beyond the limit is told how long to wait, also when all come at once', async () => {
  const waits = await Promise.all([1, 2, 3, 4, 5].map(() => countUse(limit, 'a')))
  const refused = waits.filter((seconds) => seconds > 0)
  expect(refused).toHaveLength(2)
  for (const seconds of refused) expect(seconds).toBeLessThanOrEqual(60)
  await expect(countUse(limit, 'b')).resolves.toBe(0)
})

test('a window that is over starts anew', async () => {
  const short = { ...limit, name: 'short', perSeconds: -1 }
  for (let use = 0; use < 5; use += 1) await expect(countUse(short, 'a')).resolves.toBe(0)
})
