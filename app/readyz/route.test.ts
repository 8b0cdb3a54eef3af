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

test('is ready if the database responds', async () => {
  database.code = ''
  const response = await GET()
  expect([response.status, await response.text()]).toEqual([200, 'ready\n'])
})

test.each(['ECONNREFUSED', 'SELF_SIGNED_CERT_IN_CHAIN', '28P01', '42P01'])(
  'logs the database error %s and does not show it on the page',
  async (code) => {
    database.code = code
    const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
    const response = await GET()
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain(code)
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ step: 'readyz', code }),
      expect.any(String),
    )
  },
)
