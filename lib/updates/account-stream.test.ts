import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { streamAccount } from '@/lib/updates/account-stream'
import type { createAccountUpdates } from '@/lib/updates/account-updates'

type Subscriber = Parameters<ReturnType<typeof createAccountUpdates>['subscribe']>[0]

const version = { version: '1.2.3', isStale: false }
const event = 'data: {"version":"1.2.3","isStale":false}\n\n'

const subscribers = new Set<Subscriber>()
const isSignedIn = vi.fn<() => Promise<boolean>>()
const updates = {
  subscribe(subscriber: Subscriber) {
    subscribers.add(subscriber)
    return () => void subscribers.delete(subscriber)
  },
  stop: () => {},
}

beforeEach(() => {
  isSignedIn.mockResolvedValue(true)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})

afterEach(() => {
  subscribers.clear()
  isSignedIn.mockReset()
  vi.useRealTimers()
})

const open = () => streamAccount({ userId: 'user', isSignedIn, updates })

/** Opens a stream and reads it until its subscriber is registered. */
async function read() {
  const reader = open().body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no body')
  const next = async () => (await reader.read()).value
  expect(await next()).toBe('retry: 2000\n\n')
  await new Promise(setImmediate) // unlike vi.waitFor, this does not move the clock
  const [subscriber] = subscribers
  if (!subscriber) throw new Error('no subscriber')
  return { next, leave: () => reader.cancel(), subscriber }
}

test('sends each version as an event that no proxy holds back', async () => {
  const { headers } = open()
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  const { next, subscriber } = await read()
  expect(subscriber.userId).toBe('user')
  subscriber.send(version)
  expect(await next()).toBe(event)
})

test('sends a comment and the latest version at least every 25 seconds', async () => {
  const { next, subscriber } = await read()
  await vi.advanceTimersByTimeAsync(14_999)
  expect(isSignedIn).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_001)
  expect(await next()).toBe(': keep-alive\n\n')
  subscriber.send(version)
  expect(await next()).toBe(event)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await next()).toBe(`: keep-alive\n${event}`)
})

test('ends at the next keep-alive after the session has ended, and not while the database is down', async () => {
  const { next } = await read()
  isSignedIn.mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce(false)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await next()).toBe(': keep-alive\n\n')
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await next()).toBeUndefined()
  expect(subscribers.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('ends cleanly when the updates stop', async () => {
  const { next, subscriber } = await read()
  subscriber.close()
  subscriber.send(version) // too late
  expect(await next()).toBeUndefined()
  await vi.waitFor(() => expect(subscribers.size).toBe(0))
  expect(vi.getTimerCount()).toBe(0)
})

test('unsubscribes when the client leaves', async () => {
  const { leave } = await read()
  await leave()
  await vi.waitFor(() => expect(subscribers.size).toBe(0))
  expect(vi.getTimerCount()).toBe(0)
})

test('does not subscribe until it is read, as for a HEAD request', async () => {
  open()
  const { subscriber } = await read() // of a second stream, opened later
  expect([...subscribers]).toEqual([subscriber])
})
