import { expect, test, vi } from 'vitest'
import { GET } from '@/app/readyz/route'
import { DatabaseError } from '@/lib/db/errors'
import { log } from '@/lib/log'

const database = vi.hoisted(() => ({ code: '' }))
vi.mock('@/lib/db', () => ({
  db: () => {
    if (database.code) throw new DatabaseError(database.code)
    return { select: () => ({ from: () => ({ limit: () => Promise.resolve([]) }) }) }
  },
}))

test('with a database that answers the app is ready', async () => {
  database.code = ''
  const response = await GET()
  expect([response.status, await response.text()]).toEqual([200, 'ready\n'])
})

test.each(['ECONNREFUSED', 'SELF_SIGNED_CERT_IN_CHAIN', '28P01', '42P01'])(
  'that the database fails with %s is in the log and not on the page',
  async (code) => {
    database.code = code
    const written = vi.spyOn(log, 'error').mockImplementation(() => {})
    const response = await GET()
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain(code)
    expect(written).toHaveBeenCalledWith(
      expect.objectContaining({ step: 'readyz', code }),
      expect.any(String),
    )
  },
)
