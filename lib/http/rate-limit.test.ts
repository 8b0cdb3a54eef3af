import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { rateLimits } from '@/lib/db/schema'
import { countUse } from '@/lib/http/rate-limit'

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

test('the key is stored as a hash of one length, however long it is', async () => {
  const keys = ['ada@example.com', 'x'.repeat(2_000)]
  for (const key of keys) await countUse({ ...limit, name: 'hash' }, key)
  const stored = (await db().select().from(rateLimits)).map(({ key }) => key)
  expect(stored.length).toBeGreaterThanOrEqual(keys.length)
  expect(stored.filter((key) => key.includes('ada@') || key.length > 64)).toEqual([])
})

test('rows that are over are deleted by later uses, ten at a time, and no others', async () => {
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
