import { describe, expect, test } from 'vitest'
import { advanceClock } from '../clock'
import { createUser, findUserByEmail } from '../domain/users'
import { changeSettings } from '../settings'
import type { Intent } from '../model/state'
import {
  CALLBACK_URL,
  newConnect,
  newPlan,
  newSession,
  readSession,
  subscribe,
} from '../../testing/connect'

const overview: Intent = { type: 'viewSubscriptions' }

function callbackWith(session: { id: string }, status: string) {
  return `${CALLBACK_URL}&session_id=${session.id}&status=${status}`
}

describe('opening a session', () => {
  test('redirects to a path without the token and sets an HttpOnly, SameSite cookie', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const response = await openBrowser().send(url)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/portal/s/${session.id}`)
    expect(response.headers.get('set-cookie')).toMatch(/; Path=\/portal; HttpOnly; SameSite=Lax$/)
    expect(readSession(gigs, session)).toMatchObject({ state: 'opened' })
  })

  test('works once; the pages can be reloaded in the first browser only', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const [first, second] = [openBrowser(), openBrowser()]
    const page = await first.open(url)
    expect(page).toMatchObject({ status: 200, url: expect.stringContaining('/overview') })
    for (const browser of [first, second]) {
      const again = await browser.send(url)
      expect(again.headers.get('location')).toBe(callbackWith(session, 'auth_expired'))
      expect(again.headers.get('set-cookie')).toBeNull()
    }
    expect((await second.open(page.url)).url).toBe(callbackWith(session, 'auth_expired'))
    expect(await first.open(page.url)).toMatchObject({ status: 200, url: page.url })
  })

  test('can be repeated in the same browser with the setting lenientEntry', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, user.email, { lenientEntry: true })
    const { session, url } = newSession(gigs, overview, { user })
    const [first, second] = [openBrowser(), openBrowser()]
    const page = await first.open(url)
    expect(await first.open(url)).toMatchObject({ status: 200, url: page.url })
    expect((await second.open(url)).url).toBe(callbackWith(session, 'auth_expired'))
  })

  test.each([
    ['wrong', (url: string) => url.replace(/token=.{4}/, 'token=0000')],
    ['truncated', (url: string) => url.slice(0, -1)],
    ['missing', (url: string) => url.replace(/&token=.*/, '')],
    ['empty', (url: string) => url.replace(/token=.*/, 'token=')],
  ])('rejects a %s token without using up the session', async (_, corrupt) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    expect((await openBrowser().open(corrupt(url))).url).toBe(callbackWith(session, 'auth_expired'))
    expect((await openBrowser().open(url)).status).toBe(200)
  })

  test('expires after sessionSeconds on the sandbox clock', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, null, { sessionSeconds: 900 })
    const [early, late] = [
      newSession(gigs, overview, { user }),
      newSession(gigs, overview, { user }),
    ]
    advanceClock(gigs.store, 600)
    expect((await openBrowser().open(early.url)).status).toBe(200)
    advanceClock(gigs.store, 301)
    expect((await openBrowser().open(late.url)).url).toBe(
      callbackWith(late.session, 'auth_expired'),
    )
  })

  test('expires an hour after it was opened', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    advanceClock(gigs.store, 3601)
    expect((await browser.open(page.url)).url).toBe(callbackWith(session, 'auth_expired'))
    expect((await browser.open(url)).url).toBe(callbackWith(session, 'auth_expired'))
  })

  test.each<[string, RequestInit]>([
    ['a HEAD request', { method: 'HEAD' }],
    ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
    ['a frame', { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } }],
    ['a fetch', { headers: { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' } }],
    ['an image', { headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } }],
  ])('does not happen on %s', async (_, init) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const response = await openBrowser().send(url, init)
    expect(response.headers.get('location')).toBeNull()
    expect(readSession(gigs, session).state).toBe('created')
    expect((await openBrowser().open(url)).status).toBe(200)
  })

  test("works with Node's fetch, which sends Sec-Fetch-Mode without Sec-Fetch-Dest", async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const init = { headers: { 'sec-fetch-mode': 'cors' } }
    expect((await openBrowser().open(url, init)).status).toBe(200)
    expect(readSession(gigs, session).state).toBe('opened')
  })

  test('fails after the end of the session, and its pages redirect with the final status', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    const leave = page.url.replace('/overview', '/leave')
    const finalPage = await browser.submit(leave, { status: 'user_aborted' })
    expect(finalPage.url).toBe(callbackWith(session, 'user_aborted'))
    expect((await browser.open(url)).url).toBe(callbackWith(session, 'auth_expired'))
    expect((await browser.open(page.url)).url).toBe(callbackWith(session, 'user_aborted'))
    const again = await browser.submit(leave, { status: 'bad_configuration' })
    expect(again.url).toBe(callbackWith(session, 'user_aborted'))
  })

  test('allows several sessions in one browser', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const browser = openBrowser()
    const pages = []
    for (const { url } of [
      newSession(gigs, overview, { user }),
      newSession(gigs, overview, { user }),
    ]) {
      pages.push(await browser.open(url))
    }
    for (const { url } of pages) expect((await browser.open(url)).status).toBe(200)
  })

  test.each([
    '/portal/entry',
    '/portal/entry?session=csn_none&token=x',
    '/portal/s/csn_none/overview',
  ])('returns 404 for %s', async (path) => {
    const { openBrowser } = newConnect()
    const response = await openBrowser().send(`http://127.0.0.1:4000${path}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('location')).toBeNull()
  })

  test('works only in the area of the intent', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, overview, { user })
    expect((await openBrowser().open(url.replace('/portal/', '/checkout/'))).status).toBe(404)
  })
})

describe('the sandbox bar and Close', () => {
  test.each([
    ['user_aborted', 'user_aborted'],
    ['auth_expired', 'auth_expired'],
    ['bad_configuration', 'bad_configuration'],
    ['success', 'user_aborted'],
    ['', 'user_aborted'],
  ])('the status %j ends the session as %s', async (status, expected) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    for (const label of ['Close', 'auth_expired', 'bad_configuration']) {
      expect(page.text).toContain(label)
    }
    const finalPage = await browser.submit(page.url.replace('/overview', '/leave'), { status })
    expect(finalPage.url).toBe(callbackWith(session, expected))
  })

  test('shows a page of Connect if there is no callback URL', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, overview, { user, callbackUrl: null })
    const [browser, secondBrowser] = [openBrowser(), openBrowser()]
    const page = await browser.open(url)
    expect((await secondBrowser.open(url)).text).toContain('no longer valid')
    const finalPage = await browser.submit(page.url.replace('/overview', '/leave'), {})
    expect(finalPage).toMatchObject({ status: 200, text: expect.stringContaining('You left') })
  })
})

describe('the user of a session', () => {
  const userDetails = { email: 'new@example.com', fullName: 'Grace Hopper' }

  test('is created from userDetails when the session is opened', async () => {
    const { gigs, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { userDetails })
    expect(findUserByEmail(gigs, userDetails.email)).toBeNull()
    await openBrowser().open(url)
    const created = findUserByEmail(gigs, userDetails.email)
    expect(created).toMatchObject({ fullName: 'Grace Hopper' })
    expect(readSession(gigs, session)).toMatchObject({ user: created?.id, userDetails: null })
  })

  test('is not created if the email has been taken since', async () => {
    const { gigs, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { userDetails })
    createUser(gigs, { email: 'NEW@example.com' })
    expect((await openBrowser().open(url)).url).toBe(callbackWith(session, 'bad_configuration'))
    expect(readSession(gigs, session)).toMatchObject({ state: 'bad_configuration', user: null })
  })

  test.each(['blocked', 'deleted'] as const)('must not be %s', async (status) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    gigs.store.put('users', { ...user, status })
    expect((await openBrowser().open(url)).url).toBe(callbackWith(session, 'bad_configuration'))
  })
})

describe('a session that is not allowed', () => {
  test('ends as bad_configuration for a Payments intent in a Billing project', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, null, { project: 'billing' })
    const { session, url } = newSession(gigs, overview, { user })
    expect((await openBrowser().open(url)).url).toBe(callbackWith(session, 'bad_configuration'))
  })

  test("ends as bad_configuration for another user's subscription", async () => {
    const { gigs, user, openBrowser } = newConnect()
    const subscription = subscribe(gigs, createUser(gigs, { email: 'a@b.example' }), newPlan(gigs))
    const intent = {
      type: 'cancelSubscription',
      cancelSubscription: { subscription: subscription.id },
    } as const
    const { session, url } = newSession(gigs, intent, { user })
    expect((await openBrowser().open(url)).url).toBe(callbackWith(session, 'bad_configuration'))
  })
})
