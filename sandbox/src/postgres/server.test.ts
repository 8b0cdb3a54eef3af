import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../free-ports'
import { openPostgres, type Postgres } from './server'

const folder = join(mkdtempSync(join(tmpdir(), 'sandbox-postgres-')), 'postgres')
let postgres: Postgres
let pool: Pool

beforeAll(async () => {
  postgres = await openPostgres({ folder, port: await freePort() })
  pool = new Pool({ connectionString: postgres.url, max: 10 })
  await pool.query('create table notes (id int primary key, text text not null)')
}, 60_000)

afterAll(async () => {
  await pool.end()
  await postgres.close()
})

test('transactions of different connections are isolated', async () => {
  const [writer, reader] = [await pool.connect(), await pool.connect()]
  await writer.query('begin')
  await writer.query('insert into notes values ($1, $2)', [1, 'rolled back'])
  const read = reader.query('select count(*)::int as count from notes') // waits for the transaction
  await writer.query('rollback')
  expect((await read).rows).toEqual([{ count: 0 }])
  writer.release()
  reader.release()
})

test('concurrent statements with parameters do not mix, even if some fail', async () => {
  const numbers = Array.from({ length: 300 }, (_, n) => n)
  expect(await Promise.all(numbers.map(echo))).toEqual(numbers)
})

test('responses are not kept in memory', async () => {
  const big = 'x'.repeat(100_000)
  const read100 = async () => {
    for (let count = 0; count < 100; count += 1) await pool.query('select $1::text', [big])
  }
  await read100()
  const before = heapBytes()
  await read100()
  await read100()
  expect(heapBytes() - before).toBeLessThan(10_000_000) // of the 20 MB that were read
})

function heapBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test('a statement sent in several messages is not affected by other connections', async () => {
  const slow = await connectRaw()
  await slow.send(startup)
  await slow.send(message('P', "\0select 'mine'\0\0\0"), message('H', ''))
  const otherQuery = pool.query('select $1::text as value', ['theirs'])
  await (await connectRaw()).send(encryptionRequest) // a round trip, so that the other statement has arrived

  const bind = message('B', '\0\0\0\0\0\0\0\0')
  const response = await slow.send(bind, message('E', '\0\0\0\0\0'), message('S', ''))
  expect(response).toContain('mine')
  expect((await otherQuery).rows).toEqual([{ value: 'theirs' }])
})

test('the transaction of a client that disconnects is rolled back', async () => {
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  await client.query('insert into notes values (7, $1)', ['lost'])
  client.connection.stream.destroy()
  expect((await pool.query('select * from notes where id = 7')).rows).toEqual([])
})

test('a client with another protocol is disconnected, and others are not affected', async () => {
  const result = await fetch(postgres.url.replace(/^.*@/, 'http://')).catch(() => 'closed')
  expect(result).toBe('closed')
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

/** Returns its argument by one of three kinds of statements. */
async function echo(n: number): Promise<unknown> {
  if (n % 3 === 0) return (await pool.query('select $1::int as n', [n])).rows[0]?.n
  if (n % 3 === 1) {
    return Number((await pool.query('select $1::text as a, $2::text as b', [n, ''])).rows[0]?.a)
  }
  const failing = pool.query('insert into notes values ($1, null)', [n])
  return failing.then(
    () => 'no error',
    ({ code }) => (code === '23502' ? n : code),
  )
}

const startup = Buffer.from('\0\0\0\x17\0\x03\0\0user\0postgres\0\0', 'latin1')
const encryptionRequest = Buffer.from('\0\0\0\x08\x04\xd2\x16\x2f', 'latin1')

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')])
}

async function connectRaw() {
  const socket = connect(Number(new URL(postgres.url).port), '127.0.0.1')
  await once(socket, 'connect')
  return {
    async send(...messages: Buffer[]): Promise<string> {
      socket.write(Buffer.concat(messages))
      const [data] = await once(socket, 'data')
      return String(data)
    },
  }
}
