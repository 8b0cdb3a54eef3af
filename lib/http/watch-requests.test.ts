import { createServer, request as ask, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { HAS_POLICY } from '@/lib/http/page-policy'
import {
  newRequestId,
  addRequestContext,
  requestContext,
  setPageStatus,
} from '@/lib/http/request-context'
import { watchRequests } from '@/lib/http/watch-requests'
import { config } from '@/proxy'

let server: Server
let handler: RequestListener
let origin: string

beforeEach(async () => {
  watchRequests()
  server = createServer((request, response) => handler(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  vi.unstubAllEnvs()
})

const document = { accept: 'text/html,*/*' }
const get = (headers: Record<string, string> = {}, path = '/') => fetch(origin + path, { headers })

test.each([
  ['/plans/%zz', '/plans/%25zz'],
  ['/go/%', '/go/%25'],
  ['/plans/%ff?a=%zz', '/plans/%25ff?a=%zz'],
  ['/plans/a%20b?c=%', '/plans/a%20b?c=%'],
])('the address %s reaches Next.js as %s', async (path, url) => {
  handler = (request, response) => void response.end(request.url)
  const [response] = await once(ask(origin, { path }).end(), 'response')
  expect((await response.toArray()).join('')).toBe(url)
})

describe('the id of a request', () => {
  test('is on the response and in the context of later async work', async () => {
    handler = async (_request, response) => {
      await wait(1)
      response.end(requestContext()?.request)
    }
    const response = await get({ 'x-request-id': 'a-forged-id' })
    const id = response.headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    await expect(response.text()).resolves.toBe(id)
  })

  test('is unique per request, even over one connection', async () => {
    handler = async (request, response) => {
      addRequestContext({ user: request.url ?? '' })
      request.resume()
      await once(request, 'end')
      await wait(1)
      response.end(JSON.stringify(requestContext()))
    }
    const paths = Array.from({ length: 20 }, (_, place) => `/${place}`)
    const results = await Promise.all(
      paths.map(async (path) => {
        const response = await fetch(origin + path, { method: 'POST', body: 'x'.repeat(70_000) })
        const { user, request } = JSON.parse(await response.text())
        return { user, isOwn: request === response.headers.get('x-request-id') }
      }),
    )
    expect(results).toEqual(paths.map((user) => ({ user, isOwn: true })))
  })

  test.each([
    ['an id of a trusted proxy', 'abc-123_4.5', true, 'abc-123_4.5'],
    ['an id of a client', 'abc-123_4.5', false, null],
    ['a short id', 'abc', true, null],
    ['a long id', 'a'.repeat(65), true, null],
    ['an id with a line break', 'abcdefgh\n{"level"', true, null],
    ['no id', undefined, true, null],
    ['several ids', ['abcdefgh', 'abcdefgi'], true, null],
  ])('handles %s', (_what, given, isTrusted, taken) => {
    const id = newRequestId(given, isTrusted)
    if (taken) expect(id).toBe(taken)
    else expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('every response has a content security policy and nosniff', async () => {
  handler = (_request, response) => response.writeHead(404).end()
  const { headers } = await get()
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('strict-transport-security')).toBeNull()
})

const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? null

describe('the policy of a page', () => {
  type Seen = { mark: unknown; nonce: string | null; forwarded: unknown; sent: string }
  // Asks under the host of the app, which `fetch` can't set.
  async function see(path: string, headers: Record<string, string>, method = 'GET'): Promise<Seen> {
    let seen: Omit<Seen, 'sent'> | null = null
    handler = ({ headers: received }, response) => {
      const forwarded = received['x-forwarded-host']
      seen = {
        mark: received[HAS_POLICY],
        nonce: nonceOf(received['content-security-policy']),
        forwarded,
      }
      response.end()
    }
    const options = { path, method, headers: { host: 'localhost:3000', ...headers } }
    const [response] = await once(ask(origin, options).end(), 'response')
    response.resume()
    if (!seen) throw new Error('The request did not arrive.')
    return Object.assign(seen, { sent: response.headers['content-security-policy'] })
  }

  test.each([
    ['a page', '/dashboard?a=1', document],
    ['a part of a page that Next.js fetches', '/dashboard', { rsc: '1' }],
    ['a file', '/brand/mark.svg', {}],
  ])('is set for %s, with a new nonce, so that proxy.ts does not run', async (_, path, headers) => {
    const first = await see(path, headers)
    expect(first).toMatchObject({ mark: '1', forwarded: 'localhost:3000' })
    expect(first.nonce).not.toBeNull()
    expect(nonceOf(first.sent)).toBe(first.nonce)
    expect((await see(path, headers)).nonce).not.toBe(first.nonce)
  })

  test.each([
    ['a form', 'POST', '/plans', {}],
    ['a page under another host', 'GET', '/plans', { ...document, host: '127.0.0.1:3000' }],
    ['a page that was redirected', 'GET', '/plans?moved=1', document],
    ['an address with a slash at its end', 'GET', '/plans/', document],
    ['an address with two slashes', 'GET', '//evil.example/plans', document],
    [
      'the page of a sign-in link, which needs a cookie',
      'GET',
      '/sign-in/confirm?token=a',
      document,
    ],
    ['an address for programs', 'GET', '/api/auth/session', {}],
  ])(
    'is left to proxy.ts for %s, even if the client sends the mark',
    async (_, method, path, more) => {
      const seen = await see(path, { [HAS_POLICY]: '1', ...more }, method)
      expect(seen).toMatchObject({ mark: undefined, nonce: null })
      expect(seen.sent).toContain("default-src 'none'")
    },
  )

  test('is set by proxy.ts for requests without the mark only', () => {
    expect(config.matcher).toMatchObject([{ missing: [{ type: 'header', key: HAS_POLICY }] }])
  })
})

describe('Strict-Transport-Security', () => {
  test.each([
    ['sandbox', 'off', null],
    ['live', 'off', 'max-age=63072000'],
    ['live', 'on', 'max-age=63072000; includeSubDomains'],
  ] as const)('in %s mode with subdomains %s: %s', async (mode, subdomains, sent) => {
    Object.assign(env(), { mode, HSTS_SUBDOMAINS: subdomains })
    handler = (_request, response) => response.end()
    const { headers } = await get()
    Object.assign(env(), { mode: 'sandbox', HSTS_SUBDOMAINS: 'off' })
    expect(headers.get('strict-transport-security')).toBe(sent)
  })
})

const html = { 'content-type': 'text/html; charset=utf-8' }

describe('replaces a failed document with a page', () => {
  test('an error, with the request id as reference', async () => {
    handler = (_request, response) => {
      response.statusCode = 500
      response.setHeader('Content-Type', 'text/html')
      Readable.from(['<html id="__next', '_error__"></html>']).pipe(response)
    }
    const response = await get(document, '/plans?canary=1')
    const page = await response.text()
    expect(response.status).toBe(500)
    expect(page).toContain('Something went wrong on our side')
    expect(page).toContain(`<code>${response.headers.get('x-request-id')}</code>`)
    expect(page).toContain('href="/plans"')
    expect(page).not.toContain('__next_error__')
  })

  test.each([
    [{ 'accept-language': 'es-MX,es;q=0.9' }, '<html lang="es-MX" dir="ltr">', 'Algo ha fallado'],
    [{ cookie: 'a=b; language=de' }, '<html lang="de-DE" dir="ltr">', 'Bei uns ist etwas'],
    [{ 'accept-language': 'fr' }, '<html lang="en-FR" dir="ltr">', 'Something went wrong'],
  ])('an error in the language of the browser: %j', async (headers, root, title) => {
    handler = (_request, response) => response.writeHead(500).end()
    const page = await (await get({ ...document, ...headers })).text()
    expect(page).toContain(root)
    expect(page).toContain(title)
  })

  test('a compressed error', async () => {
    handler = (_request, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.statusCode = 500
      response.end(gzipSync('<html>'))
    }
    await expect((await get(document)).text()).resolves.toContain('Something went wrong')
  })

  test('a form from an older version of the app', async () => {
    handler = (_request, response) => {
      response.setHeader('x-nextjs-action-not-found', '1')
      response.writeHead(409, { 'content-type': 'text/plain' }).end('Server action not found.')
    }
    const response = await get(document)
    expect(response.status).toBe(409)
    await expect(response.text()).resolves.toContain('There is a newer version of this page')
  })

  test('a form from another site', async () => {
    handler = (_request, response) =>
      response.writeHead(403, { 'content-type': 'text/plain' }).end('x')
    await expect((await get(document)).text()).resolves.toContain('href="http://localhost:3000"')
  })

  test('escapes markup in the address', async () => {
    handler = (_request, response) => response.writeHead(500, html).end()
    const [message] = await once(
      ask(origin, { path: '/"><script>', headers: document }).end(),
      'response',
    )
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).not.toContain('<script>')
  })
})

test('restores the origin of a redirect that Next.js made relative', async () => {
  handler = (_request, response) => {
    response.setHeader('x-absolute-location', 'http://localhost:3000/plans')
    response.writeHead(307, { location: '/plans' }).end()
  }
  const { headers } = await fetch(origin, { headers: document, redirect: 'manual' })
  expect(headers.get('location')).toBe('http://localhost:3000/plans')
  expect(headers.get('x-absolute-location')).toBeNull()
})

test('keeps the content length of a page that works', async () => {
  handler = (_request, response) => void response.setHeader('content-type', 'text/html').end('abc')
  expect((await get(document)).headers.get('content-length')).toBe('3')
})

describe('leaves alone', () => {
  test.each([
    ['a page that works', 200, html, document],
    ['a page that is not found', 404, html, document],
    ['an error for a program', 500, html, { accept: '*/*' }],
    ['an error in a part of a page that Next.js fetches', 500, html, { ...document, rsc: '1' }],
    ['an error of a server action', 500, html, { ...document, 'next-action': 'a' }],
    ['an error in JSON', 503, { 'content-type': 'application/json' }, document],
  ])('%s', async (_what, status, sent, asked) => {
    handler = (_request, response) => response.writeHead(status, { ...sent }).end('unchanged')
    const response = await get({ ...asked })
    expect(response.status).toBe(status)
    await expect(response.text()).resolves.toBe('unchanged')
  })
})

describe('the status of a rendered page', () => {
  test('is the one that the page set', async () => {
    handler = async (_request, response) => {
      await wait(1)
      setPageStatus(404)
      response.setHeader('content-type', 'text/html')
      response.end('<p>All plans</p>')
    }
    const response = await get(document)
    expect(response.status).toBe(404)
    await expect(response.text()).resolves.toBe('<p>All plans</p>')
  })

  test('stays that of a redirect', async () => {
    handler = (_request, response) => {
      setPageStatus(404)
      response.writeHead(307, { location: '/plans' }).end()
    }
    const response = await fetch(origin, { headers: document, redirect: 'manual' })
    expect(response.status).toBe(307)
  })
})
