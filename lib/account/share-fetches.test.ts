import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { shareFetches } from '@/lib/account/share-fetches'
import { eventually } from '@/lib/testing/eventually'

type Begun = { user: string; finish: (result: string) => void; fail: (error: Error) => void }

let begun: Begun[]
let revision: number
let fetches: ReturnType<typeof shareFetches<{ id: string }, string>>
const user = { id: 'ada' }
const currentRevision = async () => revision

beforeEach(() => {
  begun = []
  revision = 0
  fetches = shareFetches(({ id }, begin) => {
    begin(revision)
    return new Promise<string>((finish, fail) => begun.push({ user: id, finish, fail }))
  })
})

test('shares simultaneous fetches', async () => {
  const all = Array.from({ length: 40 }, () => fetches.fetchNew(user))
  await eventually(() => expect(begun).toHaveLength(1))
  begun[0]?.finish('shared')
  await expect(Promise.all(all)).resolves.toEqual(Array.from({ length: 40 }, () => 'shared'))
  expect(begun).toHaveLength(1)
})

test('does not return a fetch that began before the call', async () => {
  const first = fetches.fetchNew(user)
  await eventually(() => expect(begun).toHaveLength(1))
  const later = [fetches.fetchNew(user), fetches.fetchNew(user), fetches.fetchNew(user)]
  await nextTurn()
  expect(begun).toHaveLength(1) // one at a time
  begun[0]?.finish('older')
  await eventually(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('newer')
  await expect(first).resolves.toBe('older')
  await expect(Promise.all(later)).resolves.toEqual(['newer', 'newer', 'newer'])
})

test('joins a running fetch until a change is known that it may not include', async () => {
  void fetches.fetchSince(user, currentRevision)
  await eventually(() => expect(begun).toHaveLength(1))
  const joined = fetches.fetchSince(user, currentRevision)
  await nextTurn()
  revision += 1
  const after = fetches.fetchSince(user, currentRevision)
  await nextTurn()
  begun[0]?.finish('older')
  await expect(joined).resolves.toBe('older')
  await eventually(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('newer')
  await expect(after).resolves.toBe('newer')
})

test('fetches of different users do not wait for each other', async () => {
  void fetches.fetchNew(user)
  const other = fetches.fetchNew({ id: 'bob' })
  await eventually(() => expect(begun.map(({ user: id }) => id)).toEqual(['ada', 'bob']))
  begun[1]?.finish('bob’s')
  await expect(other).resolves.toBe('bob’s')
})

test('rejects for all callers that joined, and then starts again', async () => {
  const [first, joined] = [fetches.fetchNew(user), fetches.fetchNew(user)]
  await eventually(() => expect(begun).toHaveLength(1))
  const next = fetches.fetchNew(user)
  begun[0]?.fail(new Error('no answer'))
  await expect(first).rejects.toThrow('no answer')
  await expect(joined).rejects.toThrow('no answer')
  await eventually(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('better')
  await expect(next).resolves.toBe('better')
})

test('does not join a fetch that failed before it began', async () => {
  fetches = shareFetches(
    () => new Promise<string>((finish, fail) => begun.push({ user: '', finish, fail })),
  )
  const first = fetches.fetchNew(user)
  await eventually(() => expect(begun).toHaveLength(1))
  const second = fetches.fetchSince(user, currentRevision)
  begun[0]?.fail(new Error('no database'))
  await expect(first).rejects.toThrow('no database')
  await eventually(() => expect(begun).toHaveLength(2))
  begun[1]?.finish('read')
  await expect(second).resolves.toBe('read')
})
