import { eq, sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { listen, type Listening } from '@/lib/updates/pg-listen'
import { cachedAccounts, users } from '@/lib/db/schema'
import { markFailing, markStale } from '@/lib/account/cache'

const isRealPostgres = Boolean(process.env['UNIT_DATABASE_URL'])
const heard = vi.fn<(payload: string) => void>()
let listening: Listening | null = null

afterEach(() => listening?.end())

test('listening works where the database can tell, and the embedded one is found not to', async () => {
  listening = await listen('account_changed', heard)
  expect(listening !== null).toBe(isRealPostgres)
})

test.runIf(isRealPostgres)('each change of an account tells whose it is, once', async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const id = user?.id ?? ''
  listening = await listen('account_changed', heard)
  const mine = () => heard.mock.calls.flat().filter((payload) => payload === id).length

  await markStale(id) // makes the row
  await vi.waitFor(() => expect(mine()).toBe(1))
  await markStale(id)
  await vi.waitFor(() => expect(mine()).toBe(2))
  await db().transaction(async (tx) => {
    const { revision, userId } = cachedAccounts
    const more = { revision: sql`${revision} + 1` }
    await tx.update(cachedAccounts).set(more).where(eq(userId, id))
    await tx.update(cachedAccounts).set(more).where(eq(userId, id))
    await tx.execute(sql`select pg_notify('account_changed', 'before it is committed')`)
  })
  await markFailing(id)
  await markFailing(id) // it fails still: nothing new
  await db().update(cachedAccounts).set({ data: {} })
  await db().execute(sql`select pg_notify('account_changed', 'the end')`)
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('the end'))
  expect(mine()).toBe(4)
})

test.runIf(isRealPostgres)('its end is told, whoever ends it', async () => {
  const channel = `of ${crypto.randomUUID()}`
  listening = await listen(channel, heard)
  const own = sql`query like ${`LISTEN "${channel}"`}`
  await db().execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${own}`)
  await expect(listening?.ended).resolves.toBeUndefined()
})
