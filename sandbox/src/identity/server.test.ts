import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIdentity } from './server'
import { OIDC_CLIENT_ID } from '../settings'

const APP_URL = 'http://localhost:3000'
const CALLBACK = `${APP_URL}/api/auth/callback/oidc`
const keysFile = join(mkdtempSync(join(tmpdir(), 'sandbox-identity-')), 'keys.json')
const customers = () => [
  { email: 'Ada@example.com', name: 'Ada Lovelace', description: 'One <plan>', says: 'One <plan>' },
]
const SECRET = 'the secret of the only client'
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-'

let origin = ''
let serve: ReturnType<typeof createIdentity>
const server = createServer((request, response) => void serve(request, response))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  serve = createIdentity({ origin, appUrl: APP_URL, secret: SECRET, keysFile, customers })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Creates a minimal browser: it stores cookies by path and does not follow redirects. */
function createBrowser() {
  const jar = new Map<string, { pair: string; path: string }>()
  return async function open(address: string, form?: Record<string, string>) {
    const url = new URL(address, origin)
    const cookies = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path))
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookies.map(({ pair }) => pair).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = cookie.split('; ')
      const path = rest.find((part) => part.startsWith('path='))?.slice(5) ?? '/'
      jar.set(`${pair.split('=')[0]} ${path}`, { pair, path })
    }
    return { response, next: response.headers.get('location') ?? '' }
  }
}

function authorizeUrl(changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: OIDC_CLIENT_ID,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  })
  return `${origin}/identity/auth?${query}`
}

async function signIn(open: ReturnType<typeof createBrowser>, form: Record<string, string>) {
  const page = await open(authorizeUrl())
  expect((await open(page.next)).response.status).toBe(200)
  const chosen = await open(page.next, form)
  const resumed = await open(chosen.next)
  const back = new URL(resumed.next)
  expect(back.origin + back.pathname).toBe(CALLBACK)
  expect(back.searchParams.get('state')).toBe('a-state')
  return exchange(back.searchParams.get('code') ?? '')
}

async function getCode(changes: Record<string, string> = {}): Promise<string> {
  const open = createBrowser()
  const { next } = await open(authorizeUrl(changes))
  const chosen = await open(next, { email: 'ada@example.com' })
  return new URL((await open(chosen.next)).next).searchParams.get('code') ?? ''
}

async function exchange(code: string) {
  const response = await fetch(`${origin}/identity/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${OIDC_CLIENT_ID}:${encodeURIComponent(SECRET)}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
    }),
  })
  return response.json()
}

const claimsOf = (idToken: string) => JSON.parse(atob(idToken.split('.')[1] ?? ''))

test('the discovery document contains the mounted URLs', async () => {
  const response = await fetch(`${origin}/identity/.well-known/openid-configuration`)
  expect(await response.json()).toMatchObject({
    issuer: `${origin}/identity`,
    authorization_endpoint: `${origin}/identity/auth`,
    token_endpoint: `${origin}/identity/token`,
    userinfo_endpoint: `${origin}/identity/me`,
    jwks_uri: `${origin}/identity/jwks`,
  })
})

test('a demo customer signs in with one click', async () => {
  const tokens = await signIn(createBrowser(), { email: 'Ada@example.com' })
  const claims = { email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace' }
  expect(claimsOf(tokens.id_token)).toMatchObject({
    ...claims,
    nonce: 'a-nonce',
    aud: OIDC_CLIENT_ID,
  })

  const authorization = `Bearer ${tokens.access_token}`
  const me = await fetch(`${origin}/identity/me`, { headers: { authorization } })
  expect(await me.json()).toMatchObject(claims)
})

test('any email address can sign in; verified and unverified are different accounts', async () => {
  const email = 'grace.hopper@example.com'
  const unverified = claimsOf((await signIn(createBrowser(), { email, unverified: 'on' })).id_token)
  const verified = claimsOf((await signIn(createBrowser(), { email })).id_token)
  expect(unverified).toMatchObject({ email, email_verified: false, name: 'Grace Hopper' })
  expect(verified).toMatchObject({ email, email_verified: true })
  expect(verified.sub).not.toBe(unverified.sub)
})

test('a browser can sign in as another customer, and the subject survives a restart', async () => {
  const open = createBrowser()
  const first = claimsOf((await signIn(open, { email: 'ada@example.com' })).id_token)
  const second = claimsOf((await signIn(open, { email: 'bob@example.com' })).id_token)
  serve = createIdentity({ origin, appUrl: APP_URL, secret: SECRET, keysFile, customers }) // as after a restart
  const again = claimsOf((await signIn(open, { email: 'ADA@example.com ' })).id_token)
  expect(second.email).toBe('bob@example.com')
  expect(again.sub).toBe(first.sub)
})

test('the page escapes names and rejects an invalid email address', async () => {
  const open = createBrowser()
  const { next } = await open(authorizeUrl())
  const page = await (await open(next)).response.text()
  expect(page).toContain('One &lt;plan&gt;')
  const rejected = await open(next, { email: 'nobody' })
  expect(rejected.response.status).toBe(422)
  expect(await rejected.response.text()).toContain('Enter a valid email address')
  expect(rejected.response.headers.get('content-security-policy')).toContain(
    `form-action 'self' ${APP_URL};`,
  )
})

test('a sign-in works only in the browser that started it', async () => {
  const { next } = await createBrowser()(authorizeUrl())
  const stranger = await createBrowser()(next, { email: 'ada@example.com' })
  expect(stranger.response.status).toBe(400)
  expect(await stranger.response.text()).toContain('Start again in the app')
})

test.each([
  ['another client', { client_id: 'somebody' }],
  ['another redirect address', { redirect_uri: 'http://localhost:3000/elsewhere' }],
])('%s gets an error page without a redirect', async (_, changes) => {
  const { response, next } = await createBrowser()(authorizeUrl(changes))
  expect(response.status).toBe(400)
  expect(next).toBe('')
  expect(await response.text()).toContain('Start again in the app')
})

test('a code works once and only with its verifier', async () => {
  const rejected = { error: 'invalid_grant' }
  expect(await exchange(await getCode({ code_challenge: 'B'.repeat(43) }))).toMatchObject(rejected)
  const code = await getCode()
  expect(await exchange(code)).toHaveProperty('id_token')
  expect(await exchange(code)).toMatchObject(rejected)
})

describe('behind a proxy that terminates TLS', () => {
  const PUBLIC = 'https://gigs.example'
  beforeEach(() => {
    serve = createIdentity({ origin: PUBLIC, appUrl: APP_URL, secret: SECRET, keysFile, customers })
  })

  test.each([
    ['no headers', {}],
    ['headers that forward the address', forwarded('https', 'gigs.example')],
    ['headers of another address', forwarded('http', 'evil.example')],
  ])('with %s, all endpoints are at the configured origin', async (_, headers) => {
    const discovery = `${origin}/identity/.well-known/openid-configuration`
    const found: unknown[] = Object.values(await (await fetch(discovery, { headers })).json())
    const addresses = found.filter((value) => /^https?:/.test(String(value)))
    expect(addresses).toEqual(expect.arrayContaining([`${PUBLIC}/identity/token`]))
    expect(addresses.filter((value) => !String(value).startsWith(`${PUBLIC}/identity`))).toEqual([])
  })

  test('the browser returns to the configured origin after the sign-in page', async () => {
    const open = createBrowser()
    const { response, next } = await open(authorizeUrl())
    expect(response.headers.getSetCookie().every((cookie) => /; secure/i.test(cookie))).toBe(true)
    const chosen = await open(next, { email: 'ada@example.com' })
    expect(chosen.next).toMatch(/^https:\/\/gigs\.example\/identity\/auth\//)
    const resumed = await open(chosen.next.replace(PUBLIC, origin))
    expect(new URL(resumed.next).searchParams.get('iss')).toBe(`${PUBLIC}/identity`)
  })
})

function forwarded(protocol: string, host: string) {
  return { 'x-forwarded-proto': protocol, 'x-forwarded-host': host }
}
