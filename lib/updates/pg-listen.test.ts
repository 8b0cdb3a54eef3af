import { eq, sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { markFailing, markStale } from '@/lib/account/cache'
import { db } from '@/lib/db'
import { cachedAccounts, users } from '@/lib/db/schema'
import { listen, type Listener } from '@/lib/updates/pg-listen'

const isRealPostgres = Boolean(process.env['UNIT_DATABASE_URL'])
const onPayload = vi.fn<(payload: string) => void>()
let listener: Listener | null = null

afterEach(() => listener?.end())

test('listens to a real Postgres, and finds that the embedded one does not deliver', async () => {
  listener = await listen('account_changed', onPayload)
  expect(listener !== null).toBe(isRealPostgres)
})

test.runIf(isRealPostgres)('does not listen without the trigger that notifies', async () => {
  expect(await listen('no_such_trigger', onPayload)).toBeNull()
})

test.runIf(isRealPostgres)('each committed change of an account notifies once', async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const id = user?.id ?? ''
  listener = await listen('account_changed', onPayload)
  const count = () => onPayload.mock.calls.flat().filter((payload) => payload === id).length

  await markStale(id) // inserts the row
  await vi.waitFor(() => expect(count()).toBe(1))
  await markStale(id)
  await vi.waitFor(() => expect(count()).toBe(2))
  await db().transaction(async (tx) => {
    const { revision, userId } = cachedAccounts
    const more = { revision: sql`${revision} + 1` }
    await tx.update(cachedAccounts).set(more).where(eq(userId, id))
    await tx.update(cachedAccounts).set(more).where(eq(userId, id))
    await tx.execute(sql`select pg_notify('account_changed', 'before the commit')`)
  })
  await markFailing(id)
  await markFailing(id) // already failing: nothing changes
  await db().update(cachedAccounts).set({ data: {} })
  await db().execute(sql`select pg_notify('account_changed', 'the end')`)
  await vi.waitFor(() => expect(onPayload).toHaveBeenLastCalledWith('the end'))
  expect(count()).toBe(4)
})

test.runIf(isRealPostgres)(
  'reports the end of the connection when the server ends it',
  async () => {
    listener = await listen('account_changed', onPayload)
    const isOurs = sql`query = 'LISTEN "account_changed"' and datname = current_database()`
    await db().execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${isOurs}`)
    await expect(listener?.ended).resolves.toBeUndefined()
  },
)
