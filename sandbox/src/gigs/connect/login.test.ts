import { describe, expect, test } from 'vitest'
import { advanceClock } from '../clock'
import { createUser, findUserByEmail } from '../domain/users'
import {
  CALLBACK_URL,
  newConnect,
  newPlan,
  newSession,
  readSession,
  subscribe,
} from '../../testing/connect'

const email = 'ada@example.com'

async function atLogin(connect: ReturnType<typeof newConnect>, type: 'overview' | 'checkout') {
  const intent =
    type === 'overview'
      ? ({ type: 'viewSubscriptions' } as const)
      : ({
          type: 'checkoutNewSubscription',
          checkoutNewSubscription: { plan: newPlan(connect.gigs).id },
        } as const)
  const { session, url } = newSession(connect.gigs, intent)
  const browser = connect.openBrowser()
  const page = await browser.open(url)
  return { session, browser, page }
}

function codeIn({ mails }: ReturnType<typeof newConnect>) {
  return /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
}

function wrongCode(code: string) {
  return code === '000000' ? '000001' : '000000'
}

describe('the login of a session without a user', () => {
  test('succeeds only with the code from the email', async () => {
    const connect = newConnect()
    const user = createUser(connect.gigs, { email })
    const { session, browser, page } = await atLogin(connect, 'overview')
    expect(page.url).toMatch(/\/login$/)
    expect(page.text).toContain('Log in')
    const nextPage = await browser.submit(page.url, { email: 'ADA@example.com' })
    expect(nextPage.url).toMatch(/\/code$/)
    expect(connect.mails).toHaveLength(1)
    expect((await browser.open(page.url.replace('login', 'overview'))).url).toMatch(/\/login$/)
    const inside = await browser.submit(nextPage.url, { code: ` ${codeIn(connect)} ` })
    expect(inside).toMatchObject({ status: 200, url: expect.stringMatching(/\/overview$/) })
    expect(readSession(connect.gigs, session)).toMatchObject({ user: user.id, login: null })
    expect(findUserByEmail(connect.gigs, email)?.emailVerified).toBe(true)
  })

  test('creates an account for a first purchase after the code was entered', async () => {
    const connect = newConnect()
    const { browser, page } = await atLogin(connect, 'checkout')
    const nextPage = await browser.submit(page.url, { email })
    expect(findUserByEmail(connect.gigs, email)).toBeNull()
    const inside = await browser.submit(nextPage.url, { code: codeIn(connect) })
    expect(inside.url).toMatch(/\/payment$/)
    expect(findUserByEmail(connect.gigs, email)).toMatchObject({ emailVerified: true })
  })

  test('reveals that there is no account only after the code was entered', async () => {
    const connect = newConnect()
    const { session, browser, page } = await atLogin(connect, 'overview')
    const nextPage = await browser.submit(page.url, { email })
    expect(nextPage.text).not.toContain('no account')
    const code = codeIn(connect)
    expect((await browser.submit(nextPage.url, { code: wrongCode(code) })).text).not.toContain(
      'no account',
    )
    expect((await browser.submit(nextPage.url, { code })).text).toContain('no account')
    expect(readSession(connect.gigs, session).user).toBeNull()
  })

  test('allows five attempts per code, even when they are concurrent', async () => {
    const connect = newConnect()
    createUser(connect.gigs, { email })
    const { session, browser, page } = await atLogin(connect, 'overview')
    const nextPage = await browser.submit(page.url, { email })
    const code = codeIn(connect)
    const tries = Array.from({ length: 20 }, () =>
      browser.submit(nextPage.url, { code: wrongCode(code) }),
    )
    for (const { status } of await Promise.all(tries)) expect(status).toBe(422)
    expect((await browser.submit(nextPage.url, { code })).text).toContain('Too many wrong codes')
    expect(readSession(connect.gigs, session).user).toBeNull()
    await browser.submit(page.url, { email })
    expect((await browser.submit(nextPage.url, { code: codeIn(connect) })).status).toBe(200)
  })

  test('sends at most five codes', async () => {
    const connect = newConnect()
    const { browser, page } = await atLogin(connect, 'overview')
    for (let sent = 0; sent < 5; sent++) await browser.submit(page.url, { email })
    expect((await browser.submit(page.url, { email })).text).toContain('Too many codes')
    expect(connect.mails).toHaveLength(5)
  })

  test('accepts a code for ten minutes and only in its own session', async () => {
    const connect = newConnect()
    createUser(connect.gigs, { email })
    const first = await atLogin(connect, 'overview')
    const second = await atLogin(connect, 'overview')
    await first.browser.submit(first.page.url, { email })
    const code = codeIn(connect)
    await second.browser.submit(second.page.url, { email })
    const otherCode = codeIn(connect)
    const at = first.page.url.replace('login', 'code')
    if (otherCode !== code) {
      expect((await first.browser.submit(at, { code: otherCode })).status).toBe(422)
    }
    advanceClock(connect.gigs.store, 601)
    expect((await first.browser.submit(at, { code })).text).toContain('older than ten minutes')
  })

  test.each([
    '',
    'ada',
    'ada@',
    'a@b@c.example',
    'ada@example',
    '"a b"@example.com',
    'a@b.c\r\nBcc: x',
  ])('rejects the email address %j', async (address) => {
    const connect = newConnect()
    const { browser, page } = await atLogin(connect, 'overview')
    expect((await browser.submit(page.url, { email: address })).status).toBe(422)
    expect(connect.mails).toHaveLength(0)
  })

  test('ends as bad_configuration if the subscription belongs to another user', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    createUser(gigs, { email })
    const { id } = subscribe(gigs, user, newPlan(gigs))
    const intent = { type: 'viewSubscription', viewSubscription: { subscription: id } } as const
    const { session, url } = newSession(gigs, intent)
    const browser = connect.openBrowser()
    const nextPage = await browser.submit((await browser.open(url)).url, { email })
    const finalPage = await browser.submit(nextPage.url, { code: codeIn(connect) })
    expect(finalPage.url).toBe(`${CALLBACK_URL}&session_id=${session.id}&status=bad_configuration`)
  })
})
