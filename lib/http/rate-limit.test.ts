import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { rateLimits } from '@/lib/db/schema'
import { countUse } from '@/lib/http/rate-limit'

const limit = { name: 'unit', uses: 3, perSeconds: 60 }

test('a use beyond the limit returns the seconds to wait, even under concurrency', async () => {
  const waits = await Promise.all([1, 2, 3, 4, 5].map(() => countUse(limit, 'a')))
  const refused = waits.filter((seconds) => seconds > 0)
  expect(refused).toHaveLength(2)
  for (const seconds of refused) expect(seconds).toBeLessThanOrEqual(60)
  await expect(countUse(limit, 'b')).resolves.toBe(0)
})

test('a new window starts after the old one ends', async () => {
  const short = { ...limit, name: 'short', perSeconds: -1 }
  for (let use = 0; use < 5; use += 1) await expect(countUse(short, 'a')).resolves.toBe(0)
})

test('stores a hash of fixed length instead of the key', async () => {
  const keys = ['ada@example.com', 'x'.repeat(2_000)]
  for (const key of keys) await countUse({ ...limit, name: 'hash' }, key)
  const stored = (await db().select().from(rateLimits)).map(({ key }) => key)
  expect(stored.length).toBeGreaterThanOrEqual(keys.length)
  expect(stored.filter((key) => key.includes('ada@') || key.length > 64)).toEqual([])
})

test('later uses delete ended rows only, ten at a time', async () => {
  const old = Array.from({ length: 25 }, () => ({
    key: crypto.randomUUID(),
    uses: 1,
    resetsAt: new Date(0),
  }))
  const running = { key: crypto.randomUUID(), uses: 1, resetsAt: new Date(Date.now() + 60_000) }
  await db()
    .insert(rateLimits)
    .values([...old, running])
  const keys = [...old, running].map(({ key }) => key)
  const counts = []
  for (let use = 0; use < 3; use += 1) {
    await countUse({ ...limit, name: 'sweep' }, 'a')
    counts.push(await db().$count(rateLimits, inArray(rateLimits.key, keys)))
  }
  expect(counts).toEqual([16, 6, 1])
})
