import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enterRequestContext } from '@/lib/http/request-context'
import { eventually } from '@/lib/testing/eventually'
import { z } from 'zod'

let server: Server
let handler: RequestListener
let received: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[]

beforeEach(async () => {
  received = []
  server = createServer((incoming, outgoing) => {
    received.push({ method: incoming.method, url: incoming.url, headers: incoming.headers })
    handler(incoming, outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  vi.stubEnv('GIGS_API_URL', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  vi.resetModules()
})

afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const call = { name: 'unit', path: ['things'], response: z.object({ id: z.string() }) }

async function request(more: object = {}) {
  const fresh = await import('@/lib/gigs/request')
  return fresh.request({ ...call, ...more })
}

test.each([200, 201])('accepts status %i', async (status) => {
  handler = (_, out) => out.writeHead(status).end('{"id":"a","new":true}')
  await expect(request()).resolves.toEqual({ id: 'a' })
  expect(received[0]?.headers.authorization).toBe('Bearer unit-key')
})

test('sends the id of the request that needs the call, and none for other calls', async () => {
  handler = (_, out) => out.end('{"id":"a"}')
  await request()
  enterRequestContext('unit-request')
  await request()
  const ids = received.map(({ headers }) => headers['x-request-id'])
  expect(ids).toEqual([undefined, 'unit-request'])
})

test.each([
  ['a body that is not JSON', 200, '<html>', 'unreadable'],
  ['truncated JSON', 200, '{"id":"a', 'unreadable'],
  ['a body of another shape', 200, '{"id":1}', 'unreadable'],
  ['a huge body', 200, `{"id":"${'a'.repeat(1_100_000)}"}`, 'unreadable'],
  ['HTML for an error', 400, '<html>', 'refused'],
])('throws a GigsError for %s', async (_name, status, body, failure) => {
  handler = (_, out) => out.writeHead(status).end(body)
  await expect(request()).rejects.toMatchObject({ name: 'GigsError', failure })
  expect(received).toHaveLength(1)
})

test('a refusal contains the message and codes of Gigs, without addresses or numbers', async () => {
  const message =
    'dark theme\nis not enabled for a.b@example.com (+49 170 1234567), see https://canary.example/x?token=y'
  const body = {
    object: 'error',
    type: 'invalid',
    code: 'userAlreadyExists',
    message,
    hint: 'canary',
  }
  handler = (_, out) => out.writeHead(422, { 'x-request-id': 'req_1' }).end(JSON.stringify(body))
  const error: unknown = await request().catch((caught: unknown) => caught)
  expect(error).toMatchObject({
    facts: {
      status: 422,
      type: 'invalid',
      code: 'userAlreadyExists',
      gigsMessage: 'dark theme is not enabled for … (…), see …',
      requestId: 'req_1',
    },
    message: 'Gigs unit: refused 422 invalid userAlreadyExists',
  })
})

test.each([['{"type":"invalid"}'], ['{"type":"invalid","message":{"x":1}}'], ['[]']])(
  'a refusal may contain no message: %s',
  async (body) => {
    handler = (_, out) => out.writeHead(422, { 'x-request-id': 'a b' }).end(body)
    const error: unknown = await request().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ facts: { status: 422 } })
    expect(error).not.toHaveProperty('facts.gigsMessage', expect.anything())
    expect(error).not.toHaveProperty('facts.requestId', expect.anything())
  },
)

test('a refusal names the refused properties and why, without messages and values', async () => {
  const detail = { object: 'propertyErrorDetail', property: 'postalCode', code: 'propertyInvalid' }
  const details = [
    { ...detail, message: 'canary', suggestion: 'canary' },
    { ...detail, property: 'canary@example.com' },
    { ...detail, property: 'addons[0]', code: 'Canary Street 1' },
    'canary',
  ]
  const body = { object: 'error', type: 'invalid', code: 'userAddressInvalid', details }
  handler = (_, out) => out.writeHead(422).end(JSON.stringify(body))
  const error: unknown = await request().catch((caught: unknown) => caught)
  expect(error).toMatchObject({
    isAboutValues: true,
    isFinal: true,
    facts: {
      details: [
        { property: 'postalCode', code: 'propertyInvalid' },
        { property: 'addons[0]', code: '' },
      ],
    },
  })
  expect(JSON.stringify(error)).not.toMatch(/canary/i)
})

test.each([
  [409, false],
  [429, false],
  [500, false],
  [501, true],
  [503, false],
  [403, true],
  [404, true],
])('whether a refusal with status %i is final: %s', async (status, isFinal) => {
  handler = (_, out) => out.writeHead(status).end('{}')
  await expect(request({ body: {}, idempotencyKey: null })).rejects.toMatchObject({ isFinal })
})

test('a PATCH is sent once, because a repetition could replace a newer value', async () => {
  handler = (_, out) => out.writeHead(503).end('{}')
  const patch = { body: {}, method: 'PATCH', idempotencyKey: null }
  await expect(request(patch)).rejects.toThrow('503')
  expect(received.map(({ method }) => method)).toEqual(['PATCH'])
})

test('makes three attempts at a read', async () => {
  handler = (_, out) => out.writeHead(503).end('{}')
  await expect(request()).rejects.toMatchObject({ facts: { status: 503 } })
  expect(received).toHaveLength(3)
})

test('retries after a dropped connection', async () => {
  handler = (incoming, out) =>
    received.length === 1 ? incoming.socket.destroy() : out.end('{"id":"b"}')
  await expect(request()).resolves.toEqual({ id: 'b' })
})

test('respects Retry-After up to three seconds', async () => {
  handler = (_, out) =>
    received.length === 1
      ? out.writeHead(429, { 'retry-after': '1' }).end('{}')
      : out.end('{"id":"c"}')
  const started = Date.now()
  await expect(request()).resolves.toEqual({ id: 'c' })
  expect(Date.now() - started).toBeGreaterThan(990)
  received = []
  handler = (_, out) => out.writeHead(429, { 'retry-after': '60' }).end('{}')
  await expect(request()).rejects.toMatchObject({ facts: { status: 429 } })
  expect(received).toHaveLength(1)
})

test('never retries after 401', async () => {
  handler = (_, out) => out.writeHead(401).end('{"type":"unauthenticated"}')
  await expect(request()).rejects.toMatchObject({ facts: { status: 401 } })
  expect(received).toHaveLength(1)
})

test('retries a create only with an idempotency key, and always with the same one', async () => {
  handler = (_, out) => out.writeHead(503).end('{}')
  await expect(request({ body: {}, idempotencyKey: null })).rejects.toThrow('503')
  expect(received).toHaveLength(1)
  await expect(request({ body: {}, idempotencyKey: 'k' })).rejects.toThrow('503')
  expect(received.slice(1).map(({ headers }) => headers['idempotency-key'])).toEqual([
    'k',
    'k',
    'k',
  ])
})

test.each(['', '.', '..', 'a'.repeat(65)])('rejects the id %j', async (id) => {
  await expect(request({ path: ['things', id] })).rejects.toMatchObject({ isNotFound: true })
  expect(received).toHaveLength(0)
})

test('an id cannot leave its path segment', async () => {
  handler = (_, out) => out.end('{"id":"d"}')
  await request({ path: ['things', '../users?x=1#y\r\n'] })
  expect(received[0]?.url).toBe('/things/..%2Fusers%3Fx%3D1%23y%0D%0A')
})

test('does not follow a redirect, which would send the API key to its target', async () => {
  handler = (_, out) => out.writeHead(302, { location: '/elsewhere' }).end()
  await expect(request()).rejects.toMatchObject({ name: 'GigsError' })
  expect(received.every(({ url }) => url === '/things')).toBe(true)
})

test('gives up after five seconds on a response that never ends', async () => {
  handler = (_, out) => void out.write('{')
  await expect(request()).rejects.toMatchObject({ failure: 'timeout' })
})

test('refuses a call at once when 32 calls are in flight and 64 are waiting', async () => {
  const held: (() => void)[] = []
  handler = (_, out) => void held.push(() => out.end('{"id":"e"}'))
  const fresh = await import('@/lib/gigs/request')
  const { log } = await import('@/lib/log')
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const calls = Array.from({ length: 97 }, () => fresh.request(call))
  const last = calls.pop()
  await expect(last).rejects.toMatchObject({ failure: 'busy' })
  expect(warn.mock.calls).toEqual([[{ step: 'busy', call: 'unit' }]])
  await eventually(() => expect(held).toHaveLength(32))
  handler = (_, out) => out.end('{"id":"e"}')
  for (const release of held) release()
  await expect(Promise.all(calls)).resolves.toHaveLength(96)
})
