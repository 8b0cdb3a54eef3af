import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { catalogs } from '@/lib/db/schema'
import { eventually } from '@/lib/testing/eventually'

const project = `catalog-${crypto.randomUUID()}`
const asked = vi.hoisted(() => vi.fn<() => Promise<object>>())
vi.stubEnv('GIGS_PROJECT', project)
vi.mock('@/lib/gigs', () => ({
  gigs: {
    project: { read: asked },
    plans: { list: async () => [] },
    addons: { list: async () => [] },
  },
}))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

async function aProcess() {
  vi.resetModules()
  return import('@/lib/account/catalog')
}

async function passAMinute() {
  vi.setSystemTime(Date.now() + 61_000)
  await db()
    .update(catalogs)
    .set({ readAt: sql`now() - interval '61 seconds'` })
    .where(eq(catalogs.project, project))
}

const facts = (kind: 'payments' | 'billing') => ({ id: project, kind })

test('one process fetches the catalog for all others', async () => {
  const [one, two] = [await aProcess(), await aProcess()]
  asked.mockResolvedValue(facts('payments'))
  await expect(one.getCatalog()).resolves.toMatchObject({ project: facts('payments') })
  await expect(two.getCatalog()).resolves.toMatchObject({ project: facts('payments') })
  expect(asked).toHaveBeenCalledTimes(1)

  await passAMinute()
  asked.mockResolvedValue(facts('billing'))
  await expect(one.getCatalog()).resolves.toMatchObject({ project: facts('billing') })
  await expect(two.getCachedCatalog()).resolves.toMatchObject({ project: facts('billing') })
  expect(asked).toHaveBeenCalledTimes(2)
})

test('returns a stale catalog at once and refreshes it in the background', async () => {
  asked.mockResolvedValue(facts('billing'))
  await (await aProcess()).getCatalog()
  const one = await aProcess()
  await passAMinute()
  asked.mockResolvedValue(facts('payments'))
  await expect(one.getCachedCatalog()).resolves.toMatchObject({ project: facts('billing') })
  await eventually(() =>
    expect(one.getCachedCatalog()).resolves.toMatchObject({ project: facts('payments') }),
  )
})

test('tries to refresh a stale catalog at most every five seconds while that fails', async () => {
  asked.mockResolvedValue(facts('billing'))
  const one = await aProcess()
  await one.getCatalog()
  await passAMinute()
  asked.mockReset().mockRejectedValue(new Error('unreachable'))
  await one.getCachedCatalog()
  await eventually(() => expect(asked).toHaveBeenCalledTimes(1))
  for (let view = 0; view < 10; view += 1) await one.getCachedCatalog()
  expect(asked).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.now() + 5_001)
  await one.getCachedCatalog()
  await eventually(() => expect(asked).toHaveBeenCalledTimes(2))
})
