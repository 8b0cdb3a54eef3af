import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '@/lib/testing/eventually'
import { startGigs } from '@/lib/testing/gigs-server'
import { rawBalance, rawPlan, rawSubscription, rawUser } from '@/lib/testing/resources'

const server = await startGigs()
const { refreshAccount, fetchAccount, getCachedAccount, getAccount } =
  await import('@/lib/account/fetch-account')
const { isUsageIncomplete } = await import('@/lib/account/fetch-extras')
const { markStale } = await import('@/lib/account/cache')
const { linkGigsUser } = await import('@/lib/auth/users')
const { intents } = await import('@/lib/intents')
const { db } = await import('@/lib/db')
const { cachedAccounts, users } = await import('@/lib/db/schema')
const { log } = await import('@/lib/log')
const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})

beforeEach(async () => {
  server.clear()
  await fetchAccount(await customer()) // the catalog, which all customers share
  server.calls.length = 0
  warn.mockClear()
})

async function customer() {
  const [user] = await db()
    .insert(users)
    .values({ email: `${crypto.randomUUID()}@example.com` })
    .returning()
  if (!user) throw new Error('no user')
  await linkGigsUser(user.id, `usr_${user.id}`, 'email')
  return user
}

type User = Awaited<ReturnType<typeof customer>>

const callsOf = (user: User, pattern = /./) =>
  server.calls.filter(
    ({ path, query }) => `${path}?${query}`.includes(user.id) && pattern.test(path),
  )

// Subscriptions, the user, add-ons, changes, payments, payment methods, addresses and devices.
const CALLS = 8

test('shares 40 simultaneous fetches of one user, while another user does not wait', async () => {
  const [user, other] = [await customer(), await customer()]
  server.state.isHolding = true
  const fetches = Array.from({ length: 40 }, () => fetchAccount(user))
  const theirs = refreshAccount(other)
  await eventually(() => expect(server.pending).toHaveLength(2 * CALLS))
  server.release()
  await expect(theirs).resolves.toMatchObject({ isFresh: true })
  for (const { account } of await Promise.all(fetches)) {
    expect(account.subscriptions).toHaveLength(1)
  }
  expect(callsOf(user)).toHaveLength(CALLS)
  expect(callsOf(other)).toHaveLength(CALLS)
})

test('joins a fetch that is running', async () => {
  const user = await customer()
  server.state.isHolding = true
  const first = refreshAccount(user)
  await eventually(() => expect(server.pending).toHaveLength(CALLS))
  const others = Array.from({ length: 40 }, () => refreshAccount(user))
  const decisions = Array.from({ length: 10 }, () => getAccount(user))
  await Promise.race([...others, new Promise(setImmediate)])
  server.release()
  await Promise.all([first, ...others, ...decisions])
  expect(callsOf(user)).toHaveLength(CALLS)
})

test('fetches once more after a change and for a callback', async () => {
  const user = await customer()
  server.state.isHolding = true
  const before = refreshAccount(user)
  await eventually(() => expect(server.pending).toHaveLength(CALLS))
  server.responses.set('/subscriptions', () => [])
  await markStale(user.id)
  const after = Array.from({ length: 10 }, () => refreshAccount(user))
  const returned = fetchAccount(user)
  server.release()
  await before
  for (const { account } of await Promise.all([returned, ...after])) {
    expect(account.subscriptions).toEqual([])
  }
  expect(callsOf(user, /^\/subscriptions$/)).toHaveLength(2)
  await expect(getCachedAccount(user)).resolves.toMatchObject({ isFresh: true })
})

test('sends all calls of a fetch at once, those about single subscriptions included', async () => {
  const user = await customer()
  server.state.lines = 3
  await fetchAccount(user)
  server.state.isHolding = true
  const fetching = fetchAccount(user)
  await eventually(() => expect(server.pending).toHaveLength(CALLS + 2 * 3))
  server.release()
  await expect(fetching).resolves.toMatchObject({ account: { usage: { length: 3 } } })
})

test('loads 500 subscriptions with a bounded number of calls per fetch', async () => {
  const user = await customer()
  server.state.lines = 500
  const first = await fetchAccount(user)
  expect(first.account.subscriptions).toHaveLength(500)
  expect(callsOf(user, /^\/subscriptions$/)).toHaveLength(5)
  expect(server.calls).toHaveLength(CALLS + 4)

  const last = `${user.id}_499`
  const subscription = first.account.subscriptions.find(({ id }) => id.endsWith(last))?.id
  const prepared = intents.cancelSubscription.prepare(first.account, { subscription })
  expect(prepared).toMatchObject({ ok: true })

  for (let fetch = 1; fetch <= 3; fetch += 1) {
    server.calls.length = 0
    const { account } = await fetchAccount(user)
    expect(server.calls).toHaveLength(CALLS + 4 + 2 * 12)
    expect(account.usage).toHaveLength(12 * fetch) // earlier extras stay
    expect(Object.keys(account.profiles)).toHaveLength(12 * fetch)
    expect(isUsageIncomplete(account)).toBe(true)
  }
  await expect(getCachedAccount(user)).resolves.toMatchObject({
    account: { subscriptions: { length: 500 } },
  })
})

test('fetches the extras of all subscriptions in turn', async () => {
  const user = await customer()
  server.state.lines = 30
  await fetchAccount(user)
  for (let fetch = 1; fetch <= 3; fetch += 1) await fetchAccount(user)
  const asked = callsOf(user, /usageBalances/).map(({ query }) => query.get('subscription'))
  expect(new Set(asked).size).toBe(30)
  const { account } = await fetchAccount(user)
  expect(isUsageIncomplete(account)).toBe(false)
  expect(account.usage).toHaveLength(30)
})

test('sends no calls for subscriptions that are gone', async () => {
  const user = await customer()
  server.state.lines = 200
  await fetchAccount(user)
  await fetchAccount(user)
  server.state.lines = 1
  server.calls.length = 0
  const { account } = await fetchAccount(user)
  expect(account).toMatchObject({ subscriptions: { length: 1 }, usage: { length: 1 } })
  expect(server.calls.length).toBeLessThanOrEqual(CALLS + 2 * 12)
})

test('fetches five users with ten subscriptions each at once, extras included', async () => {
  server.state.lines = 10
  const five = await Promise.all([1, 2, 3, 4, 5].map(customer))
  await Promise.all(five.map(fetchAccount))
  const second = await Promise.all(five.map(fetchAccount))
  for (const { account } of second) {
    expect(account).toMatchObject({ subscriptions: { length: 10 }, usage: { length: 10 } })
    expect(Object.keys(account.profiles)).toHaveLength(10)
  }
  expect(warn).not.toHaveBeenCalled()
})

test('keeps the last extras when they cannot be fetched', async () => {
  const user = await customer()
  await fetchAccount(user)
  const { account: complete } = await fetchAccount(user)
  expect(complete.usage).toHaveLength(1)
  server.responses.set('/usageBalances', () => 403)
  server.responses.set(`/sims/sim_of_usr_${user.id}_0/eSimProfile`, () => 422)
  const { account } = await fetchAccount(user)
  expect(account).toEqual(complete)
  expect(warn.mock.calls).toEqual([[expect.objectContaining({ step: 'extrasMissing', count: 2 })]])
})

const balance = (id: string, usableUntil: string | null) => ({
  ...rawBalance('sub_1', id),
  usableUntil,
})

test('leaves out the balances of earlier periods, also while the clock of Gigs is ahead', async () => {
  const user = await customer()
  const line = rawSubscription(`usr_${user.id}`)
  const renewedAt = new Date(Date.now() + 60_000).toISOString()
  const period = { start: renewedAt, end: '2100-01-01T00:00:00Z' }
  server.responses.set('/subscriptions', () => [{ ...line, currentPeriod: period }])
  server.responses.set('/usageBalances', () => [
    balance('ubl_earlier', renewedAt),
    balance('ubl_current', period.end),
    balance('ubl_addon', null),
  ])
  await fetchAccount(user)
  const { account } = await fetchAccount(user)
  expect(account.usage?.map(({ id }) => id)).toEqual(['ubl_current', 'ubl_addon'])
  const later = { start: period.end, end: '2100-02-01T00:00:00Z' }
  server.responses.set('/subscriptions', () => [{ ...line, currentPeriod: later }])
  server.responses.set('/usageBalances', () => 500)
  const { account: renewed } = await fetchAccount(user)
  expect(renewed.usage?.map(({ id }) => id)).toEqual(['ubl_addon'])
})

test('does not keep asking for the usage of a subscription that has none', async () => {
  const user = await customer()
  await fetchAccount(user)
  server.responses.set('/usageBalances', () => 501)
  const { account } = await fetchAccount(user)
  expect(isUsageIncomplete(account)).toBe(false)
  expect(account.usage).toEqual([])
})

test('stores text that Postgres would refuse', async () => {
  const user = await customer()
  const odd = 'Everyday \0 \uD83D plan'
  server.responses.set('/subscriptions', () => [
    { ...rawSubscription(`usr_${user.id}`), plan: { ...rawPlan(), name: odd } },
  ])
  server.responses.set(`/users/usr_${user.id}`, () => ({
    ...rawUser(`usr_${user.id}`),
    fullName: odd,
  }))
  await fetchAccount(user)
  const name = 'Everyday \uFFFD \uFFFD plan'
  await expect(getCachedAccount(user)).resolves.toMatchObject({
    account: { gigsUser: { fullName: name }, subscriptions: [{ plan: { name } }] },
  })
})

test('reads a cache entry from an older release', async () => {
  const user = await customer()
  await fetchAccount(user)
  const [row] = await db().select().from(cachedAccounts).where(eq(cachedAccounts.userId, user.id))
  const { askedLines: _, ...older } = Object(row?.data)
  await db().update(cachedAccounts).set({ data: older }).where(eq(cachedAccounts.userId, user.id))
  await expect(getCachedAccount(user)).resolves.toMatchObject({ account: { askedLines: [] } })
})
