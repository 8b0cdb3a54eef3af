import { expect, test, vi } from 'vitest'
import { GET } from '@/app/readyz/route'
import { DatabaseError } from '@/lib/db/errors'
import journal from '@/lib/db/migrations/meta/_journal.json'
import { log } from '@/lib/log'

const last = journal.entries.at(-1)
const beforeLast = journal.entries.at(-2)

const database = vi.hoisted(() => ({ code: '', lastMigration: 0 }))
vi.mock('@/lib/db', () => ({
  db: () => ({
    execute() {
      if (database.code) throw new DatabaseError(database.code)
      return Promise.resolve({ rows: [{ when: database.lastMigration }] })
    },
    select() {
      if (database.code !== '42501') throw new DatabaseError(database.code)
      return { from: () => ({ limit: () => Promise.resolve([]) }) }
    },
  }),
}))

async function readiness() {
  const logged = vi
    .spyOn(log, 'error')
    .mockReset()
    .mockImplementation(() => {})
  const response = await GET()
  return { status: response.status, body: await response.text(), logged }
}

test.each([
  ['the migrations of this version', last?.when],
  ['those of a newer version', (last?.when ?? 0) + 1],
])('is ready if the database has %s', async (_, when = 0) => {
  Object.assign(database, { code: '', lastMigration: when })
  expect(await readiness()).toMatchObject({ status: 200, body: 'ready\n' })
})

test('is not ready if the database lacks the last migration, and one line says which one', async () => {
  Object.assign(database, { code: '', lastMigration: beforeLast?.when })
  const { status, body, logged } = await readiness()
  expect([status, body]).toEqual([503, 'the database is not migrated\n'])
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    { step: 'readyz', migration: beforeLast?.tag, needed: last?.tag },
    `The database is too old for this version of the app. Its last migration is ${beforeLast?.tag}, and the app ` +
      `needs ${last?.tag}. Run \`npm run db:migrate\`.`,
  )
})

test('says that an empty database is not migrated', async () => {
  database.code = '42P01'
  const { status, body, logged } = await readiness()
  expect([status, body]).toEqual([503, 'the database is not migrated\n'])
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ step: 'readyz', code: '42P01' }),
    'The database has no tables yet. Run `npm run db:migrate`.',
  )
})

test('is ready if there are tables, but their migrations may not be read', async () => {
  database.code = '42501'
  expect(await readiness()).toMatchObject({ status: 200, body: 'ready\n' })
})

test.each(['ECONNREFUSED', 'SELF_SIGNED_CERT_IN_CHAIN', '28P01', '42P01'])(
  'logs the database error %s and does not show it on the page',
  async (code) => {
    database.code = code
    const { status, body, logged } = await readiness()
    expect(status).toBe(503)
    expect(body).not.toContain(code)
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ step: 'readyz', code }),
      expect.any(String),
    )
  },
)
