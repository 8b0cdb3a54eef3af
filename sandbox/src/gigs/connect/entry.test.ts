import { describe, expect, test } from 'vitest'
import { advanceClock } from '../clock'
import { createUser, findUserByEmail } from '../domain/users'
import { changeSettings } from '../settings'
import type { Intent } from '../model/state'
import {
  callbackUrl,
  newConnect,
  newPlan,
  newSession,
  sessionNow,
  subscribe,
} from '../../testing/connect'

const overview: Intent = { type: 'viewSubscriptions' }

function back(session: { id: string }, status: string) {
  return `${callbackUrl}&session_id=${session.id}&status=${status}`
}

describe('opening a session', () => {
  test('leads to a path without the token, and to a cookie that no script and no other site can use', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const response = await openBrowser().send(url)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/portal/s/${session.id}`)
    expect(response.headers.get('set-cookie')).toMatch(/; Path=\/portal; HttpOnly; SameSite=Lax$/)
    expect(sessionNow(gigs, session)).toMatchObject({ state: 'opened' })
  })

  test('works once, in whatever browser; the pages behind survive a reload in the first', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const [first, second] = [openBrowser(), openBrowser()]
    const page = await first.open(url)
    expect(page).toMatchObject({ status: 200, url: expect.stringContaining('/overview') })
    for (const browser of [first, second]) {
      const again = await browser.send(url)
      expect(again.headers.get('location')).toBe(back(session, 'auth_expired'))
      expect(again.headers.get('set-cookie')).toBeNull()
    }
    expect((await second.open(page.url)).url).toBe(back(session, 'auth_expired'))
    expect(await first.open(page.url)).toMatchObject({ status: 200, url: page.url })
  })

  test('is repeatable in the same browser by a setting', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, user.email, { lenientEntry: true })
    const { session, url } = newSession(gigs, overview, { user })
    const [first, second] = [openBrowser(), openBrowser()]
    const page = await first.open(url)
    expect(await first.open(url)).toMatchObject({ status: 200, url: page.url })
    expect((await second.open(url)).url).toBe(back(session, 'auth_expired'))
  })

  test.each([
    ['wrong', (url: string) => url.replace(/token=.{4}/, 'token=0000')],
    ['cut', (url: string) => url.slice(0, -1)],
    ['missing', (url: string) => url.replace(/&token=.*/, '')],
    ['empty', (url: string) => url.replace(/token=.*/, 'token=')],
  ])('refuses a %s token without using the session up', async (_, spoil) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    expect((await openBrowser().open(spoil(url))).url).toBe(back(session, 'auth_expired'))
    expect((await openBrowser().open(url)).status).toBe(200)
  })

  test('ends with the deadline of the settings, by the clock of the sandbox', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, null, { sessionSeconds: 60 })
    const [early, late] = [
      newSession(gigs, overview, { user }),
      newSession(gigs, overview, { user }),
    ]
    advanceClock(gigs.store, 55)
    expect((await openBrowser().open(early.url)).status).toBe(200)
    advanceClock(gigs.store, 6)
    expect((await openBrowser().open(late.url)).url).toBe(back(late.session, 'auth_expired'))
  })

  test('leaves a page that stayed open for more than an hour', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    advanceClock(gigs.store, 3601)
    expect((await browser.open(page.url)).url).toBe(back(session, 'auth_expired'))
    expect((await browser.open(url)).url).toBe(back(session, 'auth_expired'))
  })

  test.each<[string, RequestInit]>([
    ['a HEAD request', { method: 'HEAD' }],
    ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
    ['a frame', { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } }],
    [
      'a page that fetches it',
      { headers: { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' } },
    ],
    ['an image', { headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } }],
  ])('is not done by %s', async (_, init) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const response = await openBrowser().send(url, init)
    expect(response.headers.get('location')).toBeNull()
    expect(sessionNow(gigs, session).state).toBe('created')
    expect((await openBrowser().open(url)).status).toBe(200)
  })

  test("is done by any client's GET, also by Node's, which claims a mode and no destination", async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const init = { headers: { 'sec-fetch-mode': 'cors' } }
    expect((await openBrowser().open(url, init)).status).toBe(200)
    expect(sessionNow(gigs, session).state).toBe('opened')
  })

  test('is refused once the trip has ended, and its pages lead home the way it ended', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    const leave = page.url.replace('/overview', '/leave')
    const left = await browser.submit(leave, { status: 'user_aborted' })
    expect(left.url).toBe(back(session, 'user_aborted'))
    expect((await browser.open(url)).url).toBe(back(session, 'auth_expired'))
    expect((await browser.open(page.url)).url).toBe(back(session, 'user_aborted'))
    const again = await browser.submit(leave, { status: 'bad_configuration' })
    expect(again.url).toBe(back(session, 'user_aborted'))
  })

  test('lets several trips run in one browser', async () => {
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
  ])('knows no way home from %s', async (path) => {
    const { openBrowser } = newConnect()
    const response = await openBrowser().send(`http://127.0.0.1:4000${path}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('location')).toBeNull()
  })

  test('takes place in the area of the intent alone', async () => {
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
  ])('%s ends the trip as %s', async (status, ending) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    for (const word of ['Close', 'auth_expired', 'bad_configuration']) {
      expect(page.text).toContain(word)
    }
    const left = await browser.submit(page.url.replace('/overview', '/leave'), { status })
    expect(left.url).toBe(back(session, ending))
  })

  test('stays at Connect when there is nowhere to go', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, overview, { user, callbackUrl: null })
    const [browser, other] = [openBrowser(), openBrowser()]
    const page = await browser.open(url)
    expect((await other.open(url)).text).toContain('no longer valid')
    const left = await browser.submit(page.url.replace('/overview', '/leave'), {})
    expect(left).toMatchObject({ status: 200, text: expect.stringContaining('You left') })
  })
})

describe('who the customer is', () => {
  const userDetails = { email: 'new@example.com', fullName: 'Grace Hopper' }

  test('is made from userDetails when the session is opened, not before', async () => {
    const { gigs, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { userDetails })
    expect(findUserByEmail(gigs, userDetails.email)).toBeNull()
    await openBrowser().open(url)
    const made = findUserByEmail(gigs, userDetails.email)
    expect(made).toMatchObject({ fullName: 'Grace Hopper' })
    expect(sessionNow(gigs, session)).toMatchObject({ user: made?.id, userDetails: null })
  })

  test('is nobody when the address was taken meanwhile', async () => {
    const { gigs, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { userDetails })
    createUser(gigs, { email: 'NEW@example.com' })
    expect((await openBrowser().open(url)).url).toBe(back(session, 'bad_configuration'))
    expect(sessionNow(gigs, session)).toMatchObject({ state: 'bad_configuration', user: null })
  })

  test.each(['blocked', 'deleted'] as const)('is not somebody who is %s', async (status) => {
    const { gigs, user, openBrowser } = newConnect()
    const { session, url } = newSession(gigs, overview, { user })
    gigs.store.put('users', { ...user, status })
    expect((await openBrowser().open(url)).url).toBe(back(session, 'bad_configuration'))
  })
})

describe('what is not allowed', () => {
  test('is an intent for Payments in a Billing project', async () => {
    const { gigs, user, openBrowser } = newConnect()
    changeSettings(gigs.store, null, { project: 'billing' })
    const { session, url } = newSession(gigs, overview, { user })
    expect((await openBrowser().open(url)).url).toBe(back(session, 'bad_configuration'))
  })

  test('is the subscription of somebody else', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const subscription = subscribe(gigs, createUser(gigs, { email: 'a@b.example' }), newPlan(gigs))
    const intent = {
      type: 'cancelSubscription',
      cancelSubscription: { subscription: subscription.id },
    } as const
    const { session, url } = newSession(gigs, intent, { user })
    expect((await openBrowser().open(url)).url).toBe(back(session, 'bad_configuration'))
  })
})
