import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Intent } from '../model/state'
import {
  newConnect,
  newPlan,
  newSession,
  ORIGIN,
  readSession,
  subscribe,
} from '../../testing/connect'

const overview: Intent = { type: 'viewSubscriptions' }

describe('every response of Connect', () => {
  test.each(['entry', 'page', 'unknown page'])(
    'prevents framing and caching: %s',
    async (which) => {
      const { gigs, user, openBrowser } = newConnect()
      const { url } = newSession(gigs, overview, { user })
      const browser = openBrowser()
      const page = which === 'page' ? (await browser.open(url)).url : url
      const response = await browser.send(which === 'unknown page' ? `${ORIGIN}/portal/s/x` : page)
      expect(response.headers.get('x-frame-options')).toBe('DENY')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('referrer-policy')).toBe('same-origin')
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|script-src|\*/)
    },
  )

  test.each([
    [null, ''],
    ['#123a29', ':root { --brand: #123a29; --on-brand: #fff; }'],
    ['#cfe57a', ':root { --brand: #cfe57a; --on-brand: #16191b; }'],
  ])('allows only its own stylesheet, with the brand color %s', async (color, rule) => {
    const { gigs, user, openBrowser } = newConnect({ name: 'Skylark', color })
    const { url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const response = await browser.send((await browser.open(url)).url)
    const page = await response.text()
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`)
    expect(style.endsWith(`\n${rule}`)).toBe(true)
    expect(page).toContain('Secure page by Gigs Connect for Skylark.')
    expect(page).not.toMatch(/<script| style=| on[a-z]+=/)
  })

  test.each([
    ['http://localhost:3000/cb?x=1', "form-action 'self' http://localhost:3000;"],
    ['myapp://back', "form-action 'self' myapp:;"],
    [null, "form-action 'self';"],
  ])('allows forms to redirect to %s', async (callbackUrl, directive) => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, overview, { user, callbackUrl })
    const browser = openBrowser()
    const page = await browser.open(url)
    for (const address of [url, page.url]) {
      const response = await browser.send(address)
      expect(response.headers.get('content-security-policy')).toContain(directive)
    }
  })
})

describe('a form of another site', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:4001' }],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
  ])('is rejected when it comes from %s', async (_, headers) => {
    const { gigs, user, openBrowser } = newConnect()
    const { id } = subscribe(gigs, user, newPlan(gigs))
    gigs.change(() => gigs.store.get('subscriptions', id))
    const intent = { type: 'cancelSubscription', cancelSubscription: { subscription: id } } as const
    const { session, url } = newSession(gigs, intent, { user })
    const browser = openBrowser()
    await browser.open(url)
    const step = `${ORIGIN}/portal/s/${session.id}`
    await browser.submit(`${step}/reason`, { userReason: 'unused' })
    for (const path of ['confirm', 'leave']) {
      const response = await browser.send(`${step}/${path}`, { method: 'POST', headers })
      expect(response.status).toBe(403)
    }
    expect(gigs.store.get('subscriptions', id)?.canceledAt).toBeNull()
    expect(readSession(gigs, session).state).toBe('opened')
  })

  test('is rejected if it is too large', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, { type: 'updateUserFullName' }, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    const sent = await browser.submit(page.url, { fullName: 'x'.repeat(40_000) })
    expect(sent.status).toBe(413)
  })
})
