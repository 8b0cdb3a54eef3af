import { describe, expect, test } from 'vitest'
import { openBrowser } from './browser'
import { callbackWith, CALLBACK_URL, goToConnect } from './connect'
import { newSubscriber, newUser } from './customers'
import { gigs } from './gigs'
import { passTime } from './sandbox'

const intent = { type: 'updateUserFullName' }

/** Creates a session without opening it. */
async function newSession(params: object = {}) {
  const { id: user } = await newUser()
  return gigs.connect({ user, callbackUrl: CALLBACK_URL, intent, ...params })
}

describe('the session', () => {
  test('has the documented schema, and only the create response contains its url', async () => {
    const { user, subscription } = await newSubscriber()
    const { session } = await goToConnect(user, 'viewSubscription', { subscription })
    expect(session).toEqual({
      object: 'connectSession',
      id: expect.stringMatching(/^csn_/),
      appearance: { theme: 'light' },
      callbackUrl: CALLBACK_URL,
      intent: { type: 'viewSubscription', viewSubscription: { subscription } },
      url: expect.stringMatching(/\/portal\/entry\?session=csn_\w+&token=[A-Za-z0-9]{64}$/),
      user,
    })
    const { url: _, ...rest } = session
    expect(await gigs.get(`/connectSessions/${session.id}`)).toEqual({ ...rest, url: null })
  })
})

describe('opening it', () => {
  test('works once; its pages can be reloaded, and any other opening ends as auth_expired', async () => {
    const session = await newSession()
    const first = await openBrowser(session.url)
    const page = first.url()
    await first.go(page)
    expect(first.url()).toBe(page)
    for (const url of [session.url, page]) {
      expect((await openBrowser(url)).url()).toBe(callbackWith(session, 'auth_expired'))
    }
    first.page().fill('Full name', 'Ada King')
    await first.click('Save')
    expect(first.url()).toBe(callbackWith(session, 'success'))
    await first.go(session.url)
    expect(first.url()).toBe(callbackWith(session, 'auth_expired'))
  })

  test('does not happen on HEAD', async () => {
    const session = await newSession()
    const response = await fetch(session.url, { method: 'HEAD', redirect: 'manual' })
    expect(response.headers.get('location')).toBeNull()
    expect((await openBrowser(session.url)).page().heading()).not.toBe('')
  })

  test('leads to pages that cannot be framed or cached', async () => {
    const session = await newSession()
    const { headers } = await fetch(session.url, { redirect: 'manual' })
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('requires the token', async () => {
    const session = await newSession()
    const url = session.url.replace(/token=.*/, `token=${'x'.repeat(64)}`)
    expect((await openBrowser(url)).url()).toBe(callbackWith(session, 'auth_expired'))
    expect((await openBrowser(session.url)).page().heading()).not.toBe('')
  })

  test('fails after ten minutes', async () => {
    const session = await newSession()
    await passTime(11 * 60)
    expect((await openBrowser(session.url)).url()).toBe(callbackWith(session, 'auth_expired'))
  })
})

describe('the callback', () => {
  test.each([
    ['a web URL', 'https://partner.example/link', 'https://partner.example/link?'],
    [
      'a URL with a query',
      'https://partner.example/?a=1&b=%20',
      'https://partner.example/?a=1&b=%20&',
    ],
    ['a deep link', 'myapp://deep-link', 'myapp://deep-link?'],
    ['a local URL', 'http://localhost:3000/back', 'http://localhost:3000/back?'],
  ])('keeps %s unchanged', async (_, original, expected) => {
    const session = await newSession({ callbackUrl: original })
    const browser = await openBrowser(session.url)
    await browser.click('Close')
    expect(browser.url()).toBe(`${expected}session_id=${session.id}&status=user_aborted`)
  })

  test('adds the query before a fragment', async () => {
    const session = await newSession({ callbackUrl: 'https://partner.example/#plans' })
    const browser = await openBrowser(session.url)
    await browser.click('Close')
    const query = `session_id=${session.id}&status=user_aborted`
    expect(browser.url()).toBe(`https://partner.example/?${query}#plans`)
  })

  test('is a page of Connect without a callbackUrl', async () => {
    const session = await newSession({ callbackUrl: null })
    const browser = await openBrowser(session.url)
    browser.page().fill('Full name', 'Ada King')
    await browser.click('Save')
    expect(new URL(browser.url()).origin).toBe(new URL(session.url).origin)
    expect(browser.page().heading()).not.toBe('')
    expect(await gigs.get(`/users/${String(session['user'])}`)).toMatchObject({
      fullName: 'Ada King',
    })
  })
})
