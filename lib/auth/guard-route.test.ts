import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { userRoute } from '@/lib/auth/guard-route'

const world = vi.hoisted(() => ({ headers: new Headers(), isSignedIn: true }))
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve(new Map()),
  headers: () => Promise.resolve(world.headers),
}))
vi.mock('@/lib/auth', () => ({
  currentUser: () => Promise.resolve(world.isSignedIn ? { id: 'user-1' } : null),
}))

const run = vi.fn(async () => new Response(null, { status: 204 }))
const route = userRoute({ input: z.strictObject({ name: z.string() }), run })

beforeEach(() => {
  run.mockClear()
  world.isSignedIn = true
  world.headers = new Headers({ origin: 'http://localhost:3000' })
})

async function send(body: string, type = 'application/json') {
  const init = { method: 'POST', body, headers: { 'content-type': type } }
  const request = new Request('http://localhost:3000/api/any', init)
  const response = await route(request, { params: Promise.resolve({}) })
  const { status, headers: sent } = response
  if (status === 204) return { status, code: null, headers: sent }
  const { error } = await response.json()
  return { status, code: error.code, message: error.message, headers: sent }
}

test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
  'runs for %s from our own origin, with a session and valid input',
  async (type) => {
    expect(await send('{"name":"a"}', type)).toMatchObject({ status: 204 })
    expect(run).toHaveBeenCalledWith({ name: 'a' }, expect.objectContaining({ params: {} }))
  },
)

test.each([
  ['no origin', {}],
  ['the origin null', { origin: 'null' }],
  ['another site', { origin: 'https://evil.example' }],
  ['a look-alike', { origin: 'http://localhost:3000.evil.example' }],
  ['no origin, from the same site', { 'sec-fetch-site': 'same-site' }],
])('refuses %s before anything else', async (_from, headers) => {
  world.headers = new Headers(headers)
  world.isSignedIn = false
  expect(await send('junk', 'text/plain')).toMatchObject({ status: 403, code: 'crossSite' })
  expect(run).not.toHaveBeenCalled()
})

test('refuses a visitor without a session before it reads the body', async () => {
  world.isSignedIn = false
  expect(await send('junk', 'text/plain')).toMatchObject({ status: 401, code: 'signedOut' })
  expect(run).not.toHaveBeenCalled()
})

test.each([
  [415, 'notJson', '{"name":"a"}', 'text/plain'],
  [415, 'notJson', '{"name":"a"}', 'application/x-www-form-urlencoded'],
  [415, 'notJson', '{"name":"a"}', 'application/jsonp'],
  [413, 'tooLarge', `{"name":"${'a'.repeat(256 * 1024)}"}`, undefined],
  [400, 'invalidInput', '{"name":"a"', undefined],
  [400, 'invalidInput', '', undefined],
  [400, 'invalidInput', 'null', undefined],
  [400, 'invalidInput', '["name"]', undefined],
  [400, 'invalidInput', '{"name":1}', undefined],
  [400, 'invalidInput', '{"name":"a","more":"b"}', undefined],
  [400, 'invalidInput', '{"name":"a","__proto__":{}}', undefined],
] as const)('responds with %i %s to bad input', async (status, code, body, type) => {
  const refused = await send(body, type)
  expect(refused).toMatchObject({ status, code })
  expect(refused.headers.get('cache-control')).toBe('no-store')
  expect(run).not.toHaveBeenCalled()
})

test('words for customers are in the language of the request', async () => {
  world.headers.set('accept-language', 'de-DE')
  const refused = await send('null')
  expect(refused).toMatchObject({ code: 'invalidInput' })
  expect(refused.message).toContain('Es wurde nichts geändert.')
})

test('replaces characters that the database cannot store', async () => {
  await send(String.raw`{"name":"a\u0000\ud800"}`)
  expect(run).toHaveBeenCalledWith({ name: 'a\u{fffd}\u{fffd}' }, expect.anything())
})
