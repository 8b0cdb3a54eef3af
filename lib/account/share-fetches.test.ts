import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { shareFetches } from '@/lib/account/share-fetches'

type Begun = { user: string; finish: (result: string) => void; fail: (error: Error) => void }

let begun: Begun[]
let changes: number
let readings: ReturnType<typeof shareFetches<{ id: string }, string>>
const user = { id: 'ada' }
const heardOf = async () => changes

beforeEach(() => {
  begun = []
  changes = 0
  readings = shareFetches(({ id }, begunAfter) => {
    begunAfter(changes)
    return new Promise<string>((finish, fail) => begun.push({ user: id, finish, fail }))
  })
})

test('readings that are asked for at once are one', async () => {
  const all = Array.from({ length: 40 }, () => readings.fetchNew(user))
  await vi.waitFor(() => expect(begun).toHaveLength(1))
  begun[0]?.finish('one')
  await expect(Promise.all(all)).resolves.toEqual(Array.from({ length: 40 }, () => 'one'))
  expect(begun).toHaveLength(1)
})

test('a reading that began before is not the result of one that must begin after', async () => {
  const first = readings.fetchNew(user)
  await vi.waitFor(() => expect(begun).toHaveLength(1))
  const later = [readings.fetchNew(user), readings.fetchNew(user), readings.fetchNew(user)]
  await nextTurn()
  expect(begun).toHaveLength(1) // one at a time
  begun[0]?.finish('older')
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('newer')
  await expect(first).resolves.toBe('older')
  await expect(Promise.all(later)).resolves.toEqual(['newer', 'newer', 'newer'])
})

test('a reading under way is joined until a change is heard of that it may not have seen', async () => {
  void readings.fetchSince(user, heardOf)
  await vi.waitFor(() => expect(begun).toHaveLength(1))
  const joined = readings.fetchSince(user, heardOf)
  await nextTurn()
  changes += 1
  const after = readings.fetchSince(user, heardOf)
  await nextTurn()
  begun[0]?.finish('older')
  await expect(joined).resolves.toBe('older')
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('newer')
  await expect(after).resolves.toBe('newer')
})

test('users do not wait for one another', async () => {
  void readings.fetchNew(user)
  const other = readings.fetchNew({ id: 'bob' })
  await vi.waitFor(() => expect(begun.map((one) => one.user)).toEqual(['ada', 'bob']))
  begun[1]?.finish('bob’s')
  await expect(other).resolves.toBe('bob’s')
})

test('a failure is that of all who joined, and the next reading begins anew', async () => {
  const [first, joined] = [readings.fetchNew(user), readings.fetchNew(user)]
  await vi.waitFor(() => expect(begun).toHaveLength(1))
  const next = readings.fetchNew(user)
  begun[0]?.fail(new Error('no answer'))
  await expect(first).rejects.toThrow('no answer')
  await expect(joined).rejects.toThrow('no answer')
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('better')
  await expect(next).resolves.toBe('better')
})

test('one that fails before it knows of changes is not joined for what was heard of', async () => {
  readings = shareFetches(
    () => new Promise<string>((finish, fail) => begun.push({ user: '', finish, fail })),
  )
  const first = readings.fetchNew(user)
  await vi.waitFor(() => expect(begun).toHaveLength(1))
  const second = readings.fetchSince(user, heardOf)
  begun[0]?.fail(new Error('no database'))
  await expect(first).rejects.toThrow('no database')
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('read')
  await expect(second).resolves.toBe('read')
})
