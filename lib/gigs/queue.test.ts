import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '@/lib/gigs/caller'
import { createFairQueue } from '@/lib/gigs/queue'

let queue: ReturnType<typeof createFairQueue>
let started: string[]
let finish: (() => void)[]

beforeEach(() => {
  queue = createFairQueue({ inFlight: 4, waiting: 6, inFlightEach: 3, waitingEach: 4 })
  started = []
  finish = []
})

/** Enqueues calls by name: `a1` is a call of customer a, `a1x` an extra of theirs, `-1` a call without a customer. */
const enter = (...names: string[]) => ({ calls: names.map(enterOne) })

const enterOne = (name: string) =>
  queue.run(callerOf(name), () => {
    started.push(name)
    return new Promise<string>((resolve) => finish.push(() => resolve(name)))
  })

function callerOf(name: string): Caller | null {
  if (name.startsWith('-')) return null
  return { customer: name.slice(0, 1), isExtra: name.endsWith('x') }
}

async function finishNext(): Promise<void> {
  finish.shift()?.()
  await nextTurn()
}

test('starts a call at once if there is room, and returns its result', async () => {
  const call = enterOne('a1')
  await nextTurn()
  await finishNext()
  await expect(call).resolves.toEqual({ result: 'a1' })
})

test('one customer cannot take all calls in flight', async () => {
  enter('a1', 'a2', 'a3', 'a4', 'a5')
  await nextTurn()
  expect(started).toEqual(['a1', 'a2', 'a3'])
  enter('b1')
  await nextTurn()
  expect(started.at(-1)).toBe('b1')
})

test('one customer cannot take all waiting places', async () => {
  const { calls } = enter('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8')
  await expect(calls[7]).resolves.toBeNull()
  enter('b1', 'b2')
  await nextTurn()
  expect(started).toContain('b1')
})

test('the customer with the fewest calls in flight is next', async () => {
  enter('a1', 'a2', 'a3', 'b1', 'a4', 'a5', 'b2')
  await nextTurn()
  expect(started).toEqual(['a1', 'a2', 'a3', 'b1'])
  for (let call = 0; call < 3; call += 1) await finishNext()
  expect(started.slice(4)).toEqual(['b2', 'a4', 'a5'])
})

test('extras give way to later calls', async () => {
  enter('a1', 'a2', 'b1', 'b2', 'a1x', 'b1x', 'c1', 'b3')
  await nextTurn()
  for (let call = 0; call < 4; call += 1) await finishNext()
  expect(started.slice(4, 6)).toEqual(['c1', 'b3'])
})

test('refuses a waiting extra in favor of another call if the queue is full', async () => {
  const { calls } = enter('a1', 'a2', 'a3', 'b1', 'a4', 'a1x', 'b2', 'b3', 'c1', 'c1x')
  const another = enterOne('d1')
  await expect(calls[9]).resolves.toBeNull()
  const extra = enterOne('d1x')
  await expect(extra).resolves.toBeNull()
  for (let call = 0; call < 12; call += 1) await finishNext()
  await expect(another).resolves.toEqual({ result: 'd1' })
  await expect(calls[5]).resolves.toEqual({ result: 'a1x' })
})

test('refuses the next call if nothing can give way', async () => {
  const { calls } = enter('-1', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10', '-11')
  await expect(calls[10]).resolves.toBeNull()
})

test('a failed call frees its place', async () => {
  const failing = Array.from({ length: 8 }, () =>
    queue.run(callerOf('a1'), () => Promise.reject(new Error('no'))),
  )
  const results = await Promise.allSettled(failing)
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(7)
  enter('a1', 'a2', 'a3')
  await nextTurn()
  expect(started).toHaveLength(3)
})
