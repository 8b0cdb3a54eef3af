import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { markStale } from '@/lib/account/cache'
import { cacheVersions, type Version } from '@/lib/account/cache-version'
import { db } from '@/lib/db'
import { cachedAccounts, users } from '@/lib/db/schema'
import {
  type AccountUpdates,
  accountUpdates,
  createAccountUpdates,
} from '@/lib/updates/account-updates'
import { listen, type Listener } from '@/lib/updates/pg-listen'

vi.mock('@/lib/account/cache-version', { spy: true })

const isRealPostgres = Boolean(process.env['UNIT_DATABASE_URL'])
const before = { version: '', isStale: false }
const changed = { version: '', isStale: true }

const processes: AccountUpdates[] = []
let userId: string

beforeEach(async () => {
  userId = await createUser()
})

afterEach(() => {
  for (const updates of processes.splice(0)) updates.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.mocked(cacheVersions).mockReset()
})

function startProcess(options: Parameters<typeof createAccountUpdates>[0] = {}) {
  const updates = createAccountUpdates(options)
  processes.push(updates)
  return updates
}

/** Opens a page of a user. `received` contains the versions that were sent to it. */
function openPage(updates: AccountUpdates, id = userId) {
  const received: Version[] = []
  const close = vi.fn()
  const leave = updates.subscribe({
    userId: id,
    send: (version) => void received.push(version),
    close,
  })
  return { received, close, leave }
}

const within2s = { timeout: 2_000 }
// For tests that do not measure time, so that they pass on a busy machine.
const eventually = { timeout: 20_000 }

/** Creates a user whose cached account is up to date. */
async function createUser(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const id = user?.id ?? ''
  await db().insert(cachedAccounts).values({ userId: id })
  return id
}

test('sends the current version first, and then only new ones', async () => {
  const page = openPage(startProcess())
  await vi.waitFor(() => expect(page.received).toEqual([before]), eventually)
  await markStale(userId)
  await markStale(userId) // already stale: the version is the same
  await vi.waitFor(() => expect(page.received).toEqual([before, changed]), eventually)
  const late = openPage(startProcess())
  await vi.waitFor(() => expect(late.received).toEqual([changed]), eventually)
  expect(page.received).toEqual([before, changed])
})

test('sends a change within two seconds to all pages of its user, on any process, and to no other', async () => {
  const [first, second] = [startProcess(), startProcess()]
  const pages = [first, first, second].map((updates) => openPage(updates))
  const stranger = openPage(first, await createUser())
  for (const page of [...pages, stranger]) {
    await vi.waitFor(() => expect(page.received).toEqual([before]), eventually)
  }
  await markStale(userId)
  await vi.waitFor(() => {
    for (const page of pages) expect(page.received).toEqual([before, changed])
  }, within2s)
  expect(stranger.received).toEqual([before])
})

test('sends nothing to a page that has left', async () => {
  const updates = startProcess()
  const [page, gone] = [openPage(updates), openPage(updates)]
  await vi.waitFor(() => expect(gone.received).toEqual([before]), eventually)
  gone.leave()
  await markStale(userId)
  await vi.waitFor(() => expect(page.received).toEqual([before, changed]), eventually)
  expect(gone.received).toEqual([before])
})

test('a process that stops closes all streams, and those that are opened later', async () => {
  const updates = startProcess()
  const page = openPage(updates)
  expect(page.close).not.toHaveBeenCalled()
  updates.stop()
  expect(page.close).toHaveBeenCalledOnce()
  expect(openPage(updates).close).toHaveBeenCalledOnce()
})

test('SIGTERM and SIGINT stop the updates of the process', () => {
  const once = vi.spyOn(process, 'once').mockReturnThis()
  processes.push(accountUpdates())
  expect(once.mock.calls).toEqual([
    ['SIGTERM', accountUpdates().stop],
    ['SIGINT', accountUpdates().stop],
  ])
})

test('one user has at most twenty streams: the next one closes the oldest', async () => {
  const updates = startProcess()
  const stranger = openPage(updates, await createUser())
  const pages = Array.from({ length: 20 }, () => openPage(updates))
  for (const { close } of pages) expect(close).not.toHaveBeenCalled()
  const next = openPage(updates)
  expect(pages.map(({ close }) => close.mock.calls.length)).toEqual([1, ...Array(19).fill(0)])
  for (const { close } of [next, stranger]) expect(close).not.toHaveBeenCalled()
})

test('without notifications one query a second covers all users, until there is no page', async () => {
  vi.useFakeTimers()
  const queries = resolveAtOnce(() => before)
  const updates = startProcess({ listenTo: async () => null })
  const ids = [userId, crypto.randomUUID(), crypto.randomUUID()]
  const pages = ids.map((id) => openPage(updates, id))
  await vi.advanceTimersByTimeAsync(1_000)
  queries.mockClear()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(queries.mock.calls).toEqual(Array.from({ length: 60 }, () => [ids]))
  for (const { received } of pages) expect(received).toEqual([before])
  for (const { leave } of pages) leave()
  queries.mockClear()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(queries).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('many changes at once share a query', async () => {
  vi.useFakeTimers()
  const queries = resolveAtOnce(() => before)
  const listenTo = vi.fn<typeof listen>(async () => ({
    ended: new Promise(() => {}),
    end: () => {},
  }))
  openPage(startProcess({ listenTo }))
  const notify = (id: string) => listenTo.mock.calls[0]?.[1](id)
  await vi.advanceTimersByTimeAsync(1_000)
  queries.mockClear()
  for (let changes = 0; changes < 1_000; changes += 1) {
    notify(userId)
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(queries.mock.calls.length).toBeLessThanOrEqual(11) // at once, and then every 100 ms
  queries.mockClear()
  await vi.advanceTimersByTimeAsync(1_000)
  queries.mockClear()
  notify('of a user without a page')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(queries).not.toHaveBeenCalled()
})

test('a connection that misses a change is closed, and the page is updated anyway', async () => {
  vi.useFakeTimers()
  let version = before
  const queries = resolveAtOnce(() => version)
  const end = vi.fn()
  const listenTo = vi.fn(async () => ({ ended: new Promise<void>(() => {}), end }))
  const page = openPage(startProcess({ listenTo }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page.received).toEqual([before])
  version = changed
  queries.mockClear()
  await vi.advanceTimersByTimeAsync(15_000)
  expect(queries).not.toHaveBeenCalled() // it relies on the connection
  expect(end).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(page.received).toEqual([before, changed])
  expect(end).toHaveBeenCalledOnce()
  expect(listenTo).toHaveBeenCalledTimes(2)
})

test('while the database is down, queries once a second, and then sends the version', async () => {
  vi.useFakeTimers()
  const queries = resolveAtOnce(() => before)
  for (let query = 0; query < 5; query += 1) queries.mockRejectedValueOnce(new Error('down'))
  const page = openPage(startProcess({ listenTo: async () => null }))
  await vi.advanceTimersByTimeAsync(4_500)
  expect(queries).toHaveBeenCalledTimes(5)
  expect(page.received).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page.received).toEqual([before])
  expect(page.close).not.toHaveBeenCalled()
})

/** Makes version lookups resolve at once, for tests with fake timers. */
function resolveAtOnce(version: () => Version) {
  return vi
    .mocked(cacheVersions)
    .mockImplementation(async (ids) => new Map(ids.map((id) => [id, version()])))
}

test.runIf(isRealPostgres)(
  'a connection that breaks loses no change, and a new one replaces it',
  async () => {
    const listeners: (Listener | null)[] = []
    const listenTo: typeof listen = async (...args) => {
      const listener = await listen(...args)
      listeners.push(listener)
      return listener
    }
    const page = openPage(startProcess({ listenTo }))
    await vi.waitFor(() => expect(listeners).toHaveLength(1), eventually)
    await vi.waitFor(() => expect(page.received).toEqual([before]), eventually)
    listeners[0]?.end()
    await markStale(userId)
    await vi.waitFor(() => expect(page.received).toEqual([before, changed]), within2s)
    await vi.waitFor(() => expect(listeners[1]).toBeTruthy(), eventually)
  },
)
