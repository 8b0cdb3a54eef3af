import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { checkDatabase, checkDatabaseAtStart } from '@/lib/db/check'
import { DatabaseError } from '@/lib/db/errors'
import { log } from '@/lib/log'

type Journal = { entries: { when: number; tag: string }[] }

const journal = vi.hoisted((): Journal => ({ entries: [] }))
vi.mock('@/lib/db/migrations/meta/_journal.json', async (original) => {
  const { default: actual } = await original<{ default: Journal }>()
  journal.entries = [...actual.entries]
  return { default: journal }
})

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(() => Promise.resolve()) }))

const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
beforeEach(() => void logged.mockClear())

test('a migrated database is ready', async () => {
  expect(await checkDatabase('start')).toBe('ready')
  expect(logged).not.toHaveBeenCalled()
})

test('at the start, checks a database that does not respond again until it does', async () => {
  vi.spyOn(db(), 'execute').mockImplementationOnce(failed).mockImplementationOnce(failed)
  await checkDatabaseAtStart()
  expect(logged).toHaveBeenCalledTimes(2)
  expect(wait).toHaveBeenCalledTimes(2)
})

test('a database without the migration of a newer version is not migrated, and one line at the start says so', async () => {
  const last = journal.entries.at(-1)
  if (!last) throw new Error('There are no migrations.')
  journal.entries.push({ when: last.when + 1, tag: '9999_newer' })
  expect(await checkDatabase('start')).toBe('not migrated')
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    { step: 'start', migration: last.tag, needed: '9999_newer' },
    expect.stringMatching(/too old .* needs 9999_newer\. Run `npm run db:migrate`/),
  )
})

function failed(): never {
  throw new DatabaseError('ECONNREFUSED')
}
