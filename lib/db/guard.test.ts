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

type ProxyMode = 'pass' | 'hang' | 'cut'

let mode: ProxyMode
let server: Server
let pool: Pool
const sockets = new Set<Socket>()

// A proxy between the pool and the database that can drop the next message or cut the connection.
beforeEach(async () => {
  mode = 'pass'
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
      if (mode === 'pass') database.write(data)
      if (mode === 'cut') client.destroy()
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

/** Returns the error of `work`, and checks that no printed form of it contains the canary. */
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

const writeInvalid = () =>
  open()
    .insert(users)
    .values({ email: `\0${canary}` })

describe('an error contains a code and no parameters', () => {
  test('a refused connection', async () => {
    await pool.end()
    pool = newPool(`postgres://${canary}:${canary}@127.0.0.1:1/x`)
    await expect(errorOf(read())).resolves.toMatchObject({ code: 'ECONNREFUSED' })
    const transaction = open().transaction(() => write())
    await expect(errorOf(transaction)).resolves.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('a timeout', async () => {
    await read()
    mode = 'hang'
    await expect(errorOf(read())).resolves.toMatchObject({ code: 'timeout' })
  })

  test('a connection that is lost during a write', async () => {
    await read()
    mode = 'cut'
    await expect(errorOf(write())).resolves.toMatchObject({ code: 'connectionLost' })
  })

  test('a connection that is lost during a transaction', async () => {
    const cut = open().transaction(async (tx) => {
      await tx.insert(users).values({ email: email() })
      mode = 'cut'
      await tx.insert(users).values({ email: email() })
    })
    await errorOf(cut)
    mode = 'pass'
    await expect(read()).resolves.toEqual([])
  })

  test('a violated constraint, whose detail contains the value', async () => {
    const taken = email()
    await open().insert(users).values({ email: taken })
    const error = await errorOf(open().insert(users).values({ email: taken }))
    expect(error).toMatchObject({ code: '23505', isUniqueViolation: true })
  })

  test('an invalid value, also in a prepared query', async () => {
    const prepared = open()
      .select()
      .from(users)
      .where(eq(users.id, `${canary}\0`))
      .prepare('')
    expect((await errorOf(prepared.execute())).isUniqueViolation).toBe(false)
  })
})

test('each error has a unique reference', async () => {
  await read()
  const [first, second] = [await errorOf(writeInvalid()), await errorOf(writeInvalid())]
  expect(first.digest).not.toBe(second.digest)
})

test('a transaction releases its connection when BEGIN fails', async () => {
  await read()
  mode = 'cut'
  await errorOf(open().transaction((tx) => tx.select().from(users)))
  mode = 'pass'
  await expect(read()).resolves.toEqual([])
})

test('a transaction rethrows other errors unchanged', async () => {
  const own = new Error('another error')
  const failing = open().transaction(async (tx) => {
    await tx.select().from(users).limit(1)
    throw own
  })
  await expect(failing).rejects.toBe(own)
  await expect(read()).resolves.toEqual([])
})
