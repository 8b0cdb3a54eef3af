import { eq } from 'drizzle-orm'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseError } from '@/lib/db/errors'
import { openDatabase } from '@/lib/db/guard'
import * as schema from '@/lib/db/schema'

const { users, sessions } = schema
const canary = `canary-${crypto.randomUUID()}`
const email = () => `${crypto.randomUUID()}-${canary}@example.com`

type Way = 'pass' | 'hang' | 'cut'

let way: Way
let server: Server
let pool: Pool
const sockets = new Set<Socket>()

// Stands between the pool and the database, and may swallow or cut what the next message is.
beforeEach(async () => {
  way = 'pass'
  const target = new URL(process.env['DATABASE_URL'] ?? '')
  server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => [client, database].forEach((each) => each.destroy()))
    }
    database.pipe(client)
    client.on('data', (data) => {
      if (way === 'pass') database.write(data)
      if (way === 'cut') client.destroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  pool = newPool(Object.assign(new URL(target), { port }).href)
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  server.close()
  await pool.end()
})

function newPool(connectionString: string): Pool {
  const limits = { connectionTimeoutMillis: 500, query_timeout: 500 }
  return new Pool({ connectionString, max: 1, ...limits }).on('error', () => {})
}

const open = () => openDatabase(pool, schema)

/** The error of `work`, after a look whether anything that is printed of it holds the canary. */
async function errorOf(work: Promise<unknown>): Promise<DatabaseError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DatabaseError)) throw new Error(`no DatabaseError, but ${inspect(error)}`)
  const printed = inspect(error, { depth: 10, showHidden: true, getters: true })
  expect(printed + String(error.stack) + JSON.stringify(error)).not.toContain('canary')
  expect(printed).not.toContain('select')
  return error
}

const read = () => open().select().from(sessions).where(eq(sessions.sessionToken, canary))
const write = () => open().insert(users).values({ email: email(), name: canary })

const unfit = () =>
  open()
    .insert(users)
    .values({ email: `\0${canary}` })

describe('an error holds a code and nothing that was sent', () => {
  test('refused', async () => {
    await pool.end()
    pool = newPool(`postgres://${canary}:${canary}@127.0.0.1:1/x`)
    await expect(errorOf(read())).resolves.toMatchObject({ code: 'ECONNREFUSED' })
    const transaction = open().transaction(() => write())
    await expect(errorOf(transaction)).resolves.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('hanging', async () => {
    await read()
    way = 'hang'
    await expect(errorOf(read())).resolves.toMatchObject({ code: 'timeout' })
  })

  test('cut in the middle of a write', async () => {
    await read()
    way = 'cut'
    await expect(errorOf(write())).resolves.toMatchObject({ code: 'connectionLost' })
  })

  test('cut in the middle of a transaction', async () => {
    const cut = open().transaction(async (tx) => {
      await tx.insert(users).values({ email: email() })
      way = 'cut'
      await tx.insert(users).values({ email: email() })
    })
    await errorOf(cut)
    way = 'pass'
    await expect(read()).resolves.toEqual([])
  })

  test('refused by a constraint, whose detail holds the value', async () => {
    const taken = email()
    await open().insert(users).values({ email: taken })
    const error = await errorOf(open().insert(users).values({ email: taken }))
    expect(error).toMatchObject({ code: '23505', isUniqueViolation: true })
  })

  test('a value that does not fit, in a prepared query too', async () => {
    const prepared = open()
      .select()
      .from(users)
      .where(eq(users.id, `${canary}\0`))
      .prepare('')
    expect((await errorOf(prepared.execute())).isUniqueViolation).toBe(false)
  })
})

test('each error has a reference of its own', async () => {
  await read()
  const [first, second] = [await errorOf(unfit()), await errorOf(unfit())]
  expect(first.digest).not.toBe(second.digest)
})

test('a transaction gives its one connection back when BEGIN fails', async () => {
  await read()
  way = 'cut'
  await errorOf(open().transaction((tx) => tx.select().from(users)))
  way = 'pass'
  await expect(read()).resolves.toEqual([])
})

test('what the work of a transaction throws itself comes out as it is', async () => {
  const own = new Error('of our own')
  const failing = open().transaction(async (tx) => {
    await tx.select().from(users).limit(1)
    throw own
  })
  await expect(failing).rejects.toBe(own)
  await expect(read()).resolves.toEqual([])
})
