import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Client } from 'pg'

const MAX_RATIO = 1.3
const ROUNDS = 4
const HOPELESS = 3
const REPETITIONS = 100
const WAITING_MESSAGES = 20

const step = Number(process.env['SCALE_STEP'])
const last = Number(process.env['SCALE_LAST'])

/** One of the customers that exist in both databases. */
function customerAt(turn: number) {
  const number = step * (1 + (turn % (last / step)))
  const user = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
  return { user, gigsUser: `usr_${number}`, token: `token-${number}` }
}

type Database = Awaited<ReturnType<typeof open>>
let small: Database
let large: Database

beforeAll(async () => {
  small = await open(process.env['SCALE_SMALL'] ?? '')
  large = await open(process.env['SCALE_LARGE'] ?? '')
})

afterAll(async () => {
  for (const { client } of [small, large]) await client.end()
})

// The app has one database per process. So each database gets modules of its own.
const shared: { database?: unknown } & typeof globalThis = globalThis

async function open(url: string) {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', url)
  delete shared.database
  const app = {
    ...(await import('@/lib/auth/sessions')),
    ...(await import('@/lib/account/cache')),
    ...(await import('@/lib/connect/launches')),
    ...(await import('@/lib/connect/launch-limits')),
    ...(await import('@/lib/connect/unseen-outcomes')),
    ...(await import('@/lib/db/delete-ended')),
    ...(await import('@/lib/messages/message-center')),
    ...(await import('@/lib/messages/outbox')),
  }
  const { db } = await import('@/lib/db')
  const database = db()
  const client = new Client({ connectionString: url })
  await client.connect()
  const use = () => Object.assign(shared, { database })
  return { app, client, use }
}

const ANNOUNCE_ALL = 'update account_snapshots set announced = news where announced < news'

type Work = (database: Database, turn: number) => Promise<unknown>

const works: [name: string, work: Work][] = [
  [
    'reading a dashboard',
    async ({ app }, turn) => {
      const { user, token } = customerAt(turn)
      expect(await app.findSession(token)).not.toBeNull()
      expect((await app.readCache(user)).data).not.toBeNull()
      await app.findUnseenOutcome(user)
    },
  ],
  [
    'recording and settling a launch',
    async ({ app, client }, turn) => {
      const { user } = customerAt(turn)
      const intent = 'cancelSubscription'
      const values = { userId: user, intent, input: {}, before: 'null', returnTo: null }
      const { id } = await app.recordLaunch({ ...values, formId: `${turn}`, received: [] })
      expect(await app.checkLaunchLimits({ id, userId: user, input: {} })).toBeNull()
      await app.attachSession(id, `cse_${id}`)
      expect(await app.findOpenLaunches(user)).toHaveLength(1)
      expect(await app.writeOutcome(id, 'fulfilled', 'success', [`plan ${id}`])).not.toBeNull()
      await client.query('delete from launches where id = $1', [id])
    },
  ],
  [
    'taking a webhook',
    async ({ app }, turn) => {
      const { user, gigsUser } = customerAt(turn)
      expect(await app.markStaleOnce(gigsUser, crypto.randomUUID())).toBe(user)
    },
  ],
  [
    'taking a webhook and making its messages',
    async ({ app, client }, turn) => {
      const { user, gigsUser } = customerAt(turn)
      await app.markStaleOnce(gigsUser, crypto.randomUUID())
      // Otherwise, the news of a user wait for some seconds after their last.
      await client.query('update account_snapshots set announce_after = now() where user_id = $1', [
        user,
      ])
      const [news] = await app.claimNews(1)
      if (!news) throw new Error('no news')
      await app.knownMessages(news.userId)
      await app.announce(news, [])
    },
  ],
  [
    'looking for news when there are none',
    async ({ app, client }, turn) => {
      if (turn === 0) await client.query(ANNOUNCE_ALL)
      expect(await app.claimNews(2)).toEqual([])
    },
  ],
  [
    'claiming messages',
    async ({ app, client }, turn) => {
      if (turn === 0) await addWaiting(client)
      const [message] = await app.claimMessages(1)
      if (!message) throw new Error('no message')
      await app.postponeMessage(message, 0, 'gigs')
    },
  ],
  [
    'cleaning up',
    async ({ app }) => {
      const tables = ['sessions', 'verificationTokens', 'visitorChoices', 'rateLimits'] as const
      for (const table of tables) await app.deleteEnded(table)
      await app.deleteOldMessages()
    },
  ],
  [
    'deleting a customer',
    async ({ client }, turn) => {
      await client.query('begin')
      await client.query('delete from users where id = $1', [customerAt(turn).user])
      await client.query('rollback')
    },
  ],
]

const addWaiting = (client: Client) =>
  client.query(
    `insert into messages (id, user_id, key, kind, due_at)
     select 'waiting-' || id, id, 'waiting', 'canceled', now() - interval '1 hour' from users order by id limit $1
     on conflict do nothing`,
    [WAITING_MESSAGES],
  )

test.each(works)('%s costs the same with a million customers', async (name, work) => {
  const ratios: number[] = []
  // A round on a busy machine can be wrong. A missing index is slower by much more, in every round.
  while (
    ratios.length < ROUNDS &&
    !ratios.some((ratio) => ratio <= MAX_RATIO || ratio > HOPELESS)
  ) {
    ratios.push(await ratioOf(work, ratios.length === 0))
  }
  console.log(`${name}: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times the cost`)
  expect(Math.min(...ratios)).toBeLessThanOrEqual(MAX_RATIO)
})

/** Returns the median cost in the large database, relative to that in the small one. Alternates between the two. */
async function ratioOf(work: Work, isFirst: boolean): Promise<number> {
  const times = { small: [0].slice(1), large: [0].slice(1) }
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    times.small.push(await timeOf(small, work, turn))
    times.large.push(await timeOf(large, work, turn))
  }
  if (isFirst) return ratioOf(work, false) // the first round only warms up
  return medianOf(times.large) / medianOf(times.small)
}

async function timeOf(database: Database, work: Work, turn: number): Promise<number> {
  database.use()
  const started = performance.now()
  await work(database, turn)
  return performance.now() - started
}

const medianOf = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
