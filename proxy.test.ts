import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { env, formOrigins } from '@/lib/env'
import { INTERNAL_HOST_COOKIE } from '@/lib/http/public-host'
import { proxy } from '@/proxy'

const post = (headers: Record<string, string>) =>
  new NextRequest('http://localhost:3000/plans', { method: 'POST', headers })

test('accepts a form from this app and passes the public host to Next.js', () => {
  const response = proxy(post({ origin: 'http://localhost:3000', host: 'app_upstream' }))
  expect(response.headers.get('x-middleware-next')).toBe('1')
  expect(response.headers.get('x-middleware-request-x-forwarded-host')).toBe('localhost:3000')
})

test('refuses a form from another site, whatever host the request names', () => {
  const host = 'evil.example'
  const response = proxy(post({ origin: `https://${host}`, host, 'x-forwarded-host': host }))
  expect(response.status).toBe(403)
  expect(response.headers.get('x-middleware-next')).toBeNull()
})

test('redirects a page under another host, without caching', () => {
  const request = new NextRequest('http://127.0.0.1:3000/plans', {
    headers: { host: '127.0.0.1:3000', accept: 'text/html' },
  })
  const response = proxy(request)
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe('http://localhost:3000/plans?moved=1')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a browser remembers the host of a proxy that hides the public host', () => {
  const request = new NextRequest('http://127.0.0.1:3000/plans?moved=1', {
    headers: { host: '127.0.0.1:3000', accept: 'text/html' },
  })
  const response = proxy(request)
  expect(response.headers.get('x-middleware-next')).toBe('1')
  expect(response.cookies.get(INTERNAL_HOST_COOKIE)?.value).toBe('127.0.0.1:3000')
})

test('the policy lets forms lead to known origins only', () => {
  const response = proxy(
    new NextRequest('http://localhost:3000/dashboard', { headers: { host: 'localhost:3000' } }),
  )
  const policy = response.headers.get('content-security-policy')?.split('; ')
  const origins = formOrigins(env())
  expect(origins).not.toEqual([])
  expect(policy).toContain(["form-action 'self'", ...origins].join(' '))
})
