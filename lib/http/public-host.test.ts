import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const LIVE = {
  APP_URL: 'https://app.example.com',
  GIGS_API_URL: 'https://api.gigs.com',
  GIGS_CONNECT_ORIGINS: 'https://connect.gigs.com',
  DATABASE_URL: 'postgres://app:long@db.example.com/app',
  EMAIL_SERVER: 'smtps://mail.example.com',
  AUTH_SECRET: 'x7Yw0pQmZk2LrV9sTbN4cJ6hGf1dAe8U',
  GIGS_API_KEY: 'an-unknown-api-key',
  GIGS_PROJECT: 'fernline',
  GIGS_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 77).toString('base64')}`,
}

beforeEach(() => void vi.resetModules())
afterEach(() => void vi.unstubAllEnvs())

async function live(more: Record<string, string> = {}) {
  for (const [name, value] of Object.entries({ ...LIVE, ...more })) vi.stubEnv(name, value)
  return import('@/lib/http/public-host')
}

const asked = (path: string, headers: Record<string, string>, method = 'GET') => ({
  method,
  url: `http://localhost:3000${path}`,
  headers: new Headers({ accept: 'text/html', ...headers }),
})

const pathOf = (address: string | null) => (address ?? '').replace('https://app.example.com', '')

const www = { host: 'www.example.com' }

describe('a page under another host redirects to APP_URL', () => {
  test.each([
    ['by Host', www],
    ['by Host with a port', { host: 'www.example.com:8443' }],
    [
      'by X-Forwarded-Host of a trusted proxy',
      { host: '10.0.0.5', 'x-forwarded-host': 'www.example.com' },
    ],
  ])('%s', async (_how, headers) => {
    const { redirectFor } = await live()
    expect(redirectFor(asked('/plans?plan=a&x=1', headers))).toBe(
      'https://app.example.com/plans?plan=a&x=1&moved=1',
    )
  })

  test('and then removes the mark', async () => {
    const { redirectFor } = await live()
    const again = asked('/plans?plan=a&moved=1', { host: 'app.example.com' })
    expect(redirectFor(again)).toBe('https://app.example.com/plans?plan=a')
  })
})

test.each([
  ['the right host', {}, { host: 'app.example.com' }],
  ['the right host with a port and in upper case', {}, { host: 'APP.example.com:443' }],
  ['an IP address', {}, { host: '127.0.0.1:3001' }],
  ['an upstream name', {}, { host: 'app_upstream' }],
  ['a container name', {}, { host: 'app:3000' }],
  ['no host', {}, {}],
  ['an invalid host', {}, { host: 'a b' }],
  [
    'X-Forwarded-Host without a trusted proxy',
    { TRUSTED_PROXIES: '0' },
    { host: 'app.example.com', 'x-forwarded-host': 'www.example.com' },
  ],
])('%s causes no redirect', async (_what, settings, headers) => {
  const { redirectFor } = await live(settings)
  expect(redirectFor(asked('/plans', { ...headers }))).toBeNull()
})

test.each([
  ['a POST', '/plans', {}, 'POST'],
  ['a part of a page', '/plans', { rsc: '1' }, 'GET'],
  ['a program', '/plans', { accept: '*/*' }, 'GET'],
  ['a fetch', '/dashboard/account', { 'sec-fetch-dest': 'empty' }, 'GET'],
  ['a file', '/icon.svg', {}, 'GET'],
  ['the health check', '/healthz', {}, 'GET'],
  ['the readiness check', '/readyz', {}, 'HEAD'],
  ['the webhooks', '/api/webhooks/gigs', {}, 'GET'],
  ['the Connect callback', '/connect/callback?launch=1', {}, 'GET'],
])('%s is never redirected', async (_what, path, headers, method) => {
  const { redirectFor } = await live()
  expect(redirectFor(asked(path, { ...www, ...headers }, method))).toBeNull()
})

describe('behind a proxy that sends its own public name in Host', () => {
  const internal = { host: 'app.internal.example' }

  test('a page redirects only once', async () => {
    const { internalHostIn, redirectFor } = await live()
    const once = pathOf(redirectFor(asked('/plans', internal)))
    expect(once).toBe('/plans?moved=1')
    expect(redirectFor(asked(once, internal))).toBeNull()
    expect(internalHostIn(asked(once, internal))).toBe(internal.host)
  })

  test('a browser that remembers the host is not redirected, and loses the mark', async () => {
    const { internalHostIn, redirectFor } = await live()
    expect(redirectFor(asked('/plans', internal), internal.host)).toBeNull()
    expect(pathOf(redirectFor(asked('/plans?moved=1', internal), internal.host))).toBe('/plans')
    expect(internalHostIn(asked('/plans', internal))).toBeNull()
  })

  test('another host still redirects', async () => {
    const { redirectFor } = await live()
    expect(pathOf(redirectFor(asked('/plans', www), internal.host))).toBe('/plans?moved=1')
  })
})

test('a forged mark changes nothing for other clients', async () => {
  const { redirectFor } = await live()
  expect(redirectFor(asked('/plans?moved=1', www))).toBeNull()
  expect(pathOf(redirectFor(asked('/plans', www)))).toBe('/plans?moved=1')
})

test('removes a trailing slash', async () => {
  const { redirectFor } = await live()
  const own = { host: 'app.example.com' }
  expect(redirectFor(asked('/plans/?a=b', own))).toBe('https://app.example.com/plans?a=b')
  expect(redirectFor(asked('//evil.example/', own))).toBe('https://app.example.com/evil.example')
  expect(redirectFor(asked('/', own))).toBeNull()
})

test('in sandbox mode, 127.0.0.1 redirects to localhost', async () => {
  const { redirectFor } = await import('@/lib/http/public-host')
  const other = asked('/sign-in', { host: '127.0.0.1:3000' })
  expect(redirectFor(other)).toBe('http://localhost:3000/sign-in?moved=1')
  expect(redirectFor(asked('/sign-in', { host: 'app_upstream' }))).toBeNull()
})

test.each([
  ['this app', 'https://app.example.com', false],
  ['none', null, false],
  ['another site', 'https://evil.example', true],
  ['a look-alike host', 'https://app.example.com.evil.example', true],
  ['this app over http', 'http://app.example.com', true],
  ['null', 'null', true],
  ['garbage', 'x', true],
])('checks a POST whose Origin is %s', async (_what, origin, isForeign) => {
  const { isForeignPost } = await live()
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    ...(origin && { origin }),
  }
  expect(isForeignPost(asked('/plans', headers, 'POST'))).toBe(isForeign)
})
