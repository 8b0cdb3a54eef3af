import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createBrowser, type Browser } from '@/lib/testing/browser'

// Set before the environment is read. The secret is part of the hashed rate limit keys, so these counts are
// separate from those of other tests in the same database.
Object.assign(process.env, { SIGN_IN_TRIES: '100000', AUTH_SECRET: crypto.randomUUID() })

const ORIGIN = 'http://localhost:3000'
const SESSION = 'authjs.session-token'
const CODE = 'sign-in-code'

let browser: Browser
let origin = ORIGIN
vi.mock('next/headers', () => ({
  cookies: async () => browser.jar,
  headers: async () => browser.headers({ 'x-forwarded-proto': 'http', origin }),
}))

const { enterCode } = await import('@/app/sign-in/code/actions')
const auth = await import('@/lib/auth/next-auth')
const { handleLinkForm } = await import('@/lib/auth/callbacks')
const mail = await import('@/lib/auth/send-sign-in-link')
const { findSession } = await import('@/lib/auth/sessions')
const { db } = await import('@/lib/db')
const { usedLinks, verificationTokens } = await import('@/lib/db/schema')
const { MailError } = await import('@/lib/mail/transport')
const { gigs } = await import('@/lib/gigs')
const { signIn } = await import('@/lib/i18n/catalogs/en/sign-in')

vi.spyOn(gigs.users, 'search').mockResolvedValue([])
const sendMail = vi.spyOn(mail, 'sendSignInLink')

beforeEach(() => {
  browser = createBrowser()
  origin = ORIGIN
  sendMail.mockReset().mockResolvedValue()
})

const newEmail = () => `${crypto.randomUUID()}@example.com`

/** Asks for a sign-in e-mail in the current browser. Returns what the e-mail contains. */
async function askForMail(email = newEmail()) {
  await auth.signIn('nodemailer', { email, redirectTo: '/plans', redirect: false })
  const [, link = '', code = ''] = sendMail.mock.lastCall ?? []
  return { email, code, link: new URL(link, ORIGIN).searchParams }
}

/** Submits the form. Returns the path that it leads to, or the message at its field. */
async function type(code: string, more: Record<string, string> = {}): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ code, next: '/payments', ...more })) {
    form.set(name, value)
  }
  try {
    return String((await enterCode(form)).errors.code)
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
    if (!digest.startsWith('NEXT_REDIRECT')) throw error
    return digest.split(';')[2] ?? ''
  }
}

/** Submits the form of a link. Returns the path that it leads to. */
async function press(link: URLSearchParams): Promise<string> {
  const path = '/api/auth/callback/nodemailer'
  const response = await handleLinkForm(browser.requestFor(path, link.toString()))
  browser.receive(response)
  return (response.headers.get('location') ?? '').replace(ORIGIN, '')
}

const linksOf = (email: string) =>
  db().select().from(verificationTokens).where(eq(verificationTokens.identifier, email))

const token = () => browser.jar.get(SESSION)?.value ?? ''
const signedInAs = async () => (await findSession(token()))?.user.email ?? null
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

const CODE_PAGE = '/sign-in/code?next=%2Fpayments'

describe('the code from an e-mail', () => {
  test('has six digits, signs in to the address of the e-mail and opens the target page', async () => {
    const { email, code } = await askForMail()
    expect(code).toMatch(/^\d{6}$/)
    expect(await type(code)).toBe('/payments')
    expect(await signedInAs()).toBe(email)
    expect(browser.jar.get(CODE)).toBeUndefined()
  })

  test('and the link of its e-mail are neither in the database nor readable in the cookie', async () => {
    const { email, code, link } = await askForMail()
    const secret = link.get('token') ?? ''
    const stored = await linksOf(email)
    expect(stored).toHaveLength(1)
    const cookie = browser.jar.get(CODE)?.value ?? ''
    const readable = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    const texts = [stored[0]?.token, cookie, ...readable].join('\n')
    expect(texts).not.toContain(secret)
    expect(texts).not.toContain(code)
    expect(texts).not.toContain(email)
  })

  test.each([
    ['with spaces', ([a, b]: string[]) => ` ${a} ${b}\n`],
    ['with a dash', ([a, b]: string[]) => `${a}–${b}`],
    [
      'with full-width digits',
      (parts: string[]) =>
        parts.join('').replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit))),
    ],
    ['pasted with its label', ([a, b]: string[]) => `Code: ${a}${b}.`],
  ])('may be typed %s', async (_how, format) => {
    const { code } = await askForMail()
    expect(await type(format([code.slice(0, 3), code.slice(3)]))).toBe('/payments')
  })

  test('that is incomplete does not count as a try', async () => {
    const { code } = await askForMail()
    for (const typed of ['', '12345', '1234567', 'abcdef', '1'.repeat(300), '١٢٣٤٥٦']) {
      expect(await type(typed)).toBe(signIn.refused.invalidCode)
    }
    expect(await type(code)).toBe('/payments')
  })

  test('ends after five wrong ones, while the link still works', async () => {
    const { email, code, link } = await askForMail()
    const replies = []
    for (let n = 0; n < 5; n += 1) replies.push(await type(wrong(code)))
    expect(replies).toEqual([...Array(4).fill(signIn.refused.wrongCode), signIn.refused.codeEnded])
    expect(await type(code)).toBe(signIn.refused.codeEnded)
    expect(await signedInAs()).toBeNull()
    expect(await press(link)).toBe('/plans')
    expect(await signedInAs()).toBe(email)
  })

  test('ends after five wrong ones for a browser that brings back its older cookie', async () => {
    const { code } = await askForMail()
    const cookie = browser.jar.get(CODE)?.value ?? ''
    for (let n = 0; n < 5; n += 1) {
      browser = createBrowser()
      browser.jar.set(CODE, cookie)
      await type(wrong(code))
    }
    expect(await type(code)).toBe(signIn.refused.codeEnded)
  })

  test('is compared with five of twenty concurrent guesses at most', async () => {
    const { code } = await askForMail()
    const replies = await Promise.all(Array.from({ length: 20 }, () => type(wrong(code))))
    expect(replies.filter((reply) => reply === signIn.refused.wrongCode)).toHaveLength(4)
    expect(replies.filter((reply) => reply === signIn.refused.codeEnded)).toHaveLength(16)
  })

  test('cannot be guessed without end by asking for new ones', async () => {
    const email = newEmail()
    for (let sent = 0; sent < 5; sent += 1) {
      const { code } = await askForMail(email)
      for (let n = 0; n < 4; n += 1) await type(wrong(code))
    }
    const { code } = await askForMail(email)
    expect(await type(code)).toBe(signIn.refused.codeEnded)
    const other = await askForMail()
    expect(await type(other.code)).toBe('/payments')
  })

  test('works in no other browser', async () => {
    const { code } = await askForMail()
    browser = createBrowser()
    expect(await type(code)).toBe(CODE_PAGE)
    await askForMail()
    expect(await type(code)).toBe(signIn.refused.wrongCode)
    expect(await signedInAs()).toBeNull()
  })

  test('of the newest e-mail counts', async () => {
    const { email, code: older } = await askForMail()
    const { code } = await askForMail(email)
    if (older !== code) expect(await type(older)).toBe(signIn.refused.wrongCode)
    expect(await type(code)).toBe('/payments')
  })

  test('works for 15 minutes', async () => {
    const { code } = await askForMail()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
    expect(await type(code)).toBe(CODE_PAGE)
    vi.useRealTimers()
    expect(await signedInAs()).toBeNull()
  })

  test('works for 15 minutes by the clock of the database', async () => {
    const { email, code } = await askForMail()
    await db()
      .update(verificationTokens)
      .set({ expires: new Date(Date.now() - 1_000) })
      .where(eq(verificationTokens.identifier, email))
    expect(await type(code)).toBe(signIn.refused.codeOver)
    expect(await signedInAs()).toBeNull()
  })

  test.each(['', 'x', 'a.b.c.d.e', '{"code":"123456"}'])(
    'with the cookie %j does not sign in',
    async (value) => {
      browser.jar.set(CODE, value)
      expect(await type('123456')).toBe(CODE_PAGE)
    },
  )

  test('with a changed cookie does not sign in', async () => {
    const { code } = await askForMail()
    const [head, key, iv, text = '', tag] = (browser.jar.get(CODE)?.value ?? '').split('.')
    const changed = (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    browser.jar.set(CODE, [head, key, iv, changed, tag].join('.'))
    expect(await type(code)).toBe(CODE_PAGE)
  })

  test('is consumed with its link: the link does not work afterwards', async () => {
    const { code, link } = await askForMail()
    expect(await type(code)).toBe('/payments')
    browser = createBrowser()
    expect(await press(link)).toMatch(/error=Verification/)
    expect(await signedInAs()).toBeNull()
  })

  test('does not work after the link was used on another device', async () => {
    const { email, code, link } = await askForMail()
    const asked = browser
    browser = createBrowser()
    expect(await press(link)).toBe('/plans')
    expect(await signedInAs()).toBe(email)
    browser = asked
    expect(await type(code)).toBe(signIn.refused.codeOver)
    expect(await signedInAs()).toBeNull()
  })

  test('opens one session when its form is sent twice at once', async () => {
    const { email, code } = await askForMail()
    expect(await Promise.all([type(code), type(code)])).toEqual(['/payments', '/payments'])
    expect(await signedInAs()).toBe(email)
    const used = await db()
      .select()
      .from(usedLinks)
      .where(eq(usedLinks.session, hashOf(token())))
    expect(used).toHaveLength(1)
  })

  test('asks before it replaces another sign-in, and then ends that session', async () => {
    const ada = await askForMail()
    await type(ada.code)
    const adasToken = token()
    const ben = await askForMail()
    for (const instead of ['', 'another user']) {
      expect(await type(ben.code, { instead })).toBe(CODE_PAGE)
      expect(await signedInAs()).toBe(ada.email)
    }
    const instead = (await findSession(adasToken))?.user.id ?? ''
    expect(await type(ben.code, { instead })).toBe('/payments')
    expect(await signedInAs()).toBe(ben.email)
    expect(await findSession(adasToken)).toBeNull()
  })

  test('of a signed-in customer opens a new session, which is recent', async () => {
    const { email, code } = await askForMail()
    await type(code)
    const older = token()
    const again = await askForMail(email)
    expect(await type(again.code, { next: '/profile?confirmed=data' })).toBe(
      '/profile?confirmed=data',
    )
    expect(token()).not.toBe(older)
    expect(await findSession(older)).toBeNull()
    expect(await findSession(token())).toMatchObject({ isRecent: true })
  })

  test('is not accepted from another site', async () => {
    const { code } = await askForMail()
    origin = 'https://evil.example'
    expect(await type(code)).toBe(signIn.refused.crossSiteCode)
    expect(await signedInAs()).toBeNull()
  })

  test('never opens a page of another site', async () => {
    const { code } = await askForMail()
    expect(await type(code, { next: '//evil.example' })).toBe('/dashboard')
  })

  test('is not kept by the browser if the e-mail could not be sent', async () => {
    const email = newEmail()
    sendMail.mockImplementation(async () => {
      await vi.waitFor(async () => expect(await linksOf(email)).toHaveLength(1))
      throw new MailError('ETIMEDOUT')
    })
    await askForMail(email).catch(() => {})
    expect(browser.jar.get(CODE)).toBeUndefined()
  })
})
