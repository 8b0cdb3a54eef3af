import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { listen, type Listening } from '@/lib/updates/pg-listen'
import { cachedAccounts, users } from '@/lib/db/schema'
import { accountNews, createAccountNews } from '@/lib/updates/account-updates'
import { markStale } from '@/lib/account/cache'

const isRealPostgres = Boolean(process.env['UNIT_DATABASE_URL'])
const known = { version: '', isStale: false }
const changed = { version: '', isStale: true }

const processes: ReturnType<typeof createAccountNews>[] = []
let userId: string
let page: AbortController

beforeEach(async () => {
  userId = await aUser()
  page = new AbortController()
})

function aProcess(options: Parameters<typeof createAccountNews>[0] = {}) {
  const news = createAccountNews(options)
  processes.push(news)
  return news
}

afterEach(() => {
  page.abort()
  for (const news of processes.splice(0)) news.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

// Somebody with a snapshot of which nothing newer was heard.
async function aUser(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const id = user?.id ?? ''
  await db().insert(cachedAccounts).values({ userId: id })
  return id
}

const isWaiting = (answer: Promise<unknown>) =>
  Promise.race([answer.then(() => false), Promise.resolve(true)])

test('what is not as the page knows it is answered at once', async () => {
  await markStale(userId)
  await expect(aProcess().next(userId, known, page.signal)).resolves.toEqual(changed)
})

test('a change is told within two seconds to all pages of its user, and to nobody else', async () => {
  const [one, two] = [aProcess(), aProcess()]
  const other = one.next(await aUser(), known, page.signal)
  const pages = [one, two].map((news) => news.next(userId, known, page.signal))
  await expect(isWaiting(Promise.race(pages))).resolves.toBe(true)
  const started = Date.now()
  await markStale(userId)
  await expect(Promise.all(pages)).resolves.toEqual([changed, changed])
  expect(Date.now() - started).toBeLessThan(2_000)
  await expect(isWaiting(other)).resolves.toBe(true)
})

test('without news the answer is what the page knows, after a while or when it is gone', async () => {
  await expect(aProcess({ holdMs: 50 }).next(userId, known, page.signal)).resolves.toEqual(known)
  const answer = aProcess().next(userId, known, page.signal)
  page.abort()
  await expect(answer).resolves.toEqual(known)
  await expect(aProcess().next(userId, known, page.signal)).resolves.toEqual(known)
})

test('a process that is to stop sends everybody home, and who comes then too', async () => {
  const news = aProcess()
  const answer = news.next(userId, known, page.signal)
  news.stop()
  await expect(answer).resolves.toEqual(known)
  await expect(news.next(userId, known, page.signal)).resolves.toEqual(known)
})

test('SIGTERM and SIGINT ask it to stop', async () => {
  const once = vi.spyOn(process, 'once').mockReturnThis()
  processes.push(accountNews())
  expect(once.mock.calls).toEqual([
    ['SIGTERM', accountNews().stop],
    ['SIGINT', accountNews().stop],
  ])
})

test('one user has at most twenty pages waiting', async () => {
  const news = aProcess()
  const pages = Array.from({ length: 20 }, () =>
    news.next(userId, known, new AbortController().signal),
  )
  await expect(news.next(userId, known, page.signal)).resolves.toEqual(known)
  await expect(isWaiting(Promise.race(pages))).resolves.toBe(true)
})

test('where nothing can be heard, all are asked about in one query a second, until nobody waits', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const news = aProcess({ holdMs: 1e9, listenTo: async () => null })
  const queries = vi.spyOn(db(), 'select')
  const pages = [userId, await aUser(), await aUser()].map((id) =>
    news.next(id, known, page.signal),
  )
  for (const count of [3, 4, 5]) {
    await vi.waitFor(() => expect(queries).toHaveBeenCalledTimes(count), { timeout: 5_000 })
  }
  page.abort()
  await Promise.all(pages)
  queries.mockClear()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(queries).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('a connection that has gone deaf is given up as soon as a change is found that it did not tell', async () => {
  const end = vi.fn()
  const listenTo = async () => ({ ended: new Promise<void>(() => {}), end })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const queries = vi.spyOn(db(), 'select')
  const answer = aProcess({ listenTo }).next(userId, known, page.signal)
  await vi.waitFor(() => expect(queries).toHaveBeenCalledTimes(2), { timeout: 5_000 }) // at first, and the last poll
  await markStale(userId)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(end).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  await expect(answer).resolves.toEqual(changed)
  expect(end).toHaveBeenCalledOnce()
})

test.runIf(isRealPostgres)(
  'a connection that breaks costs no news, and another takes over',
  async () => {
    const connections: (Listening | null)[] = []
    const listenTo: typeof listen = async (...args) => {
      const connection = await listen(...args)
      connections.push(connection)
      return connection
    }
    const news = aProcess({ listenTo })
    const before = news.next(userId, known, page.signal)
    await vi.waitFor(() => expect(connections).toHaveLength(1))
    connections[0]?.end()
    await markStale(userId)
    await expect(before).resolves.toEqual(changed)
    const after = news.next(await aUser(), known, page.signal)
    await vi.waitFor(() => expect(connections[1]).toBeTruthy(), { timeout: 3_000 })
    await expect(isWaiting(after)).resolves.toBe(true)
  },
)
