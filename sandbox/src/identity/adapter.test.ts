import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAccounts } from './accounts'
import { createAdapter } from './adapter'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('removes expired entries, even if they are never read again', async () => {
  const entries = new Map<string, never>()
  const codes = createAdapter(entries)('AuthorizationCode')
  for (let n = 0; n < 100; n++) await codes.upsert(`old-${n}`, {}, 60)
  vi.advanceTimersByTime(59_000)
  expect(await codes.find('old-99')).toEqual({})
  vi.advanceTimersByTime(10_000)
  await codes.upsert('new', {}, 60)
  expect([...entries.keys()]).toEqual(['AuthorizationCode new'])
})

test('keeps the last thousand accounts', () => {
  const accounts = createAccounts(() => [])
  const ids = Array.from({ length: 1001 }, (_, n) => accounts.open(`person-${n}@example.com`, true))
  expect(accounts.find(ids[0] ?? '')).toBeUndefined()
  expect(accounts.find(ids[1] ?? '')).toBeDefined()
  accounts.open('person-1@example.com', true)
  accounts.open('someone.else@example.com', true)
  expect(accounts.find(ids[1] ?? '')).toBeDefined()
  expect(accounts.find(ids[2] ?? '')).toBeUndefined()
})
