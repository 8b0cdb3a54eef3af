import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { leave, startOpenId } from '@/app/sign-in/actions'
import * as auth from '@/lib/auth/next-auth'
import { handleLinkForm, handleProviderCallback } from '@/lib/auth/callbacks'
import { createBrowser, type Browser } from '@/lib/testing/browser'
import { db } from '@/lib/db'
import { accounts, sessions, users } from '@/lib/db/schema'
import { emailLink } from '@/lib/auth/email-links'
import { gigs } from '@/lib/gigs'
import * as mail from '@/lib/auth/send-sign-in-link'
import { openProvider, type Claims } from '@/lib/testing/open-id'
import { deleteUser } from '@/lib/auth/user-data'
import { endOtherSessions, endSession, endSessionOfToken, findSession } from '@/lib/auth/sessions'

const ORIGIN = 'http://localhost:3000'
const SESSION = 'authjs.session-token'

let browser: Browser
let origin: string | null = ORIGIN
vi.mock('next/headers', () => ({
  cookies: async () => browser.jar,
  headers: async () => browser.headers({ 'x-forwarded-proto': 'http', ...(origin && { origin }) }),
}))
vi.spyOn(gigs.users, 'search').mockResolvedValue([])
const sendMail = vi.spyOn(mail, 'sendSignInLink')

let provider: Awaited<ReturnType<typeof openProvider>>
beforeAll(async () => {
  provider = await openProvider('app')
  Object.assign(process.env, {
    AUTH_OIDC_ISSUER: provider.issuer,
    AUTH_OIDC_ID: 'app',
    AUTH_OIDC_SECRET: 'a secret',
  })
})
afterAll(() => provider.close())
beforeEach(() => {
  browser = createBrowser()
  origin = ORIGIN
  sendMail.mockReset().mockResolvedValue()
})

const newEmail = () => `${crypto.randomUUID()}@example.com`
const newIdentity = (): Claims => ({
  sub: crypto.randomUUID(),
  email: newEmail(),
  email_verified: true,
})

/** Presses the provider's button. Returns the address that the browser is sent to. */
async function begin(next = '/dashboard'): Promise<URL> {
  const form = new FormData()
  form.set('next', next)
  const error: unknown = await startOpenId(form).catch((thrown: unknown) => thrown)
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return new URL(digest.split(';')[2] ?? '', ORIGIN)
}

/** Lets the provider send the browser back. Returns the path that it ends up at. */
const comeBack = async (authorization: URL, claims: Claims) => {
  const query = provider.authorize(authorization, claims)
  return pathOf(
    await handleProviderCallback(browser.requestFor(`/api/auth/callback/oidc?${query}`)),
  )
}

function pathOf(response: Response): string {
  browser.receive(response)
  const { pathname, search } = new URL(response.headers.get('location') ?? '', ORIGIN)
  return pathname + search
}

const signInAs = async (claims: Claims) => comeBack(await begin(), claims)

const token = () => browser.jar.get(SESSION)?.value ?? ''
const signedInAs = async () => (await findSession(token()))?.user.email ?? null

/** Sends a sign-in link. Returns the fields that its form submits. */
async function linkFor(email: string, next = '/plans'): Promise<URLSearchParams> {
  await auth.signIn('nodemailer', { email, redirectTo: next, redirect: false })
  return new URL(sendMail.mock.lastCall?.[1] ?? '', 'https://app.example.com').searchParams
}

const post = (form: URLSearchParams) =>
  handleLinkForm(browser.requestFor('/api/auth/callback/nodemailer', form.toString()))
const press = async (form: URLSearchParams) => pathOf(await post(form))

async function signInByLink(email = newEmail()) {
  await press(await linkFor(email))
  expect(await signedInAs()).toBe(email)
  return email
}

async function ownerOf({ sub }: Claims): Promise<string | null> {
  const [row] = await db()
    .select({ email: users.email })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(eq(accounts.providerAccountId, sub))
  return row?.email ?? null
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const sessionsOf = async (email: string) =>
  db()
    .select({ hash: sessions.sessionToken })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(users.email, email))

describe('a provider identity', () => {
  test('signs in to the account with its own address', async () => {
    const ben = newIdentity()
    expect(await signInAs(ben)).toBe('/dashboard')
    expect(await signedInAs()).toBe(ben.email)
    expect(await ownerOf(ben)).toBe(ben.email)
  })

  test('joins the account that an e-mail link created', async () => {
    const email = await signInByLink()
    const ben = { ...newIdentity(), email: email.toUpperCase() }
    expect(await signInAs(ben)).toBe('/dashboard')
    expect(await signedInAs()).toBe(email)
    expect(await ownerOf(ben)).toBe(email)
  })

  test.each([
    ['before the click on the provider', true],
    ['between the click and the response', false],
  ])('is not linked to another user who signs in %s', async (_when, isBefore) => {
    const ben = newIdentity()
    const adaBefore = isBefore ? await signInByLink() : null
    const authorization = await begin()
    const ada = adaBefore ?? (await signInByLink())
    expect(await comeBack(authorization, ben)).toBe('/dashboard')
    expect(await signedInAs()).toBe(ben.email)
    expect(await ownerOf(ben)).toBe(ben.email)
    // The session of the replaced cookie has ended.
    expect(await sessionsOf(ada)).toEqual([])
  })

  test('reaches Auth.js with the check cookies of its attempt and no others', async () => {
    const asked = vi.spyOn(auth, 'handleAuthCallback')
    await signInByLink()
    await signInAs(newIdentity())
    const received = asked.mock.calls.map(([request]) => request.cookies.getAll())
    expect(received.map((cookies) => cookies.map(({ name }) => name))).toEqual([
      [],
      ['authjs.state', 'authjs.pkce.code_verifier', 'authjs.nonce'],
    ])
    asked.mockRestore()
  })

  test('is not linked to a session whose cookie is split into chunks', async () => {
    const ben = newIdentity()
    await signInByLink()
    const whole = token()
    browser.jar.delete(SESSION)
    browser.jar.set(`${SESSION}.0`, whole.slice(0, 8))
    browser.jar.set(`${SESSION}.1`, whole.slice(8))
    await signInAs(ben)
    expect(await ownerOf(ben)).toBe(ben.email)
  })

  test('that was linked to a wrong account moves to its own account', async () => {
    const ada = await signInByLink()
    const [adasRow] = await db().select().from(users).where(eq(users.email, ada))
    const ben = newIdentity()
    const row = {
      provider: 'oidc',
      type: 'oidc' as const,
      providerAccountId: ben.sub,
      userId: adasRow?.id ?? '',
    }
    await db().insert(accounts).values(row)
    browser = createBrowser()
    await signInAs(ben)
    expect(await signedInAs()).toBe(ben.email)
    expect(await ownerOf(ben)).toBe(ben.email)
  })

  test('whose address has changed signs in to the account with the new address', async () => {
    const ben = newIdentity()
    await signInAs(ben)
    const moved = { ...ben, email: newEmail() }
    await signInAs(moved)
    expect(await signedInAs()).toBe(moved.email)
    expect(await ownerOf(ben)).toBe(moved.email)
  })

  test.each([undefined, false, 'true', 1, null])(
    'with email_verified %j opens no account and keeps the current session',
    async (email_verified) => {
      const ada = await signInByLink()
      const ben = { ...newIdentity(), email_verified }
      expect(await signInAs(ben)).toBe('/sign-in?error=unverified&next=%2Fdashboard')
      expect(await signedInAs()).toBe(ada)
      expect(await ownerOf(ben)).toBeNull()
      expect(await sessionsOf(String(ben.email))).toEqual([])
    },
  )

  test.each(['s→ſ', 'k→\u212A', 'fi→ﬁ', 'a→ⓐ', 's→ˢ', 's→ｓ', '@→＠', '@→﹫', '.→．', 'i→İ'])(
    'whose address contains the look-alike %s opens no account',
    async (change) => {
      const [plain = '', lookAlike = ''] = change.split('→')
      const owner = await signInByLink(`sakfi.${newEmail()}`)
      browser = createBrowser()
      const eve = { ...newIdentity(), email: owner.replace(plain, lookAlike) }
      expect(await signInAs(eve)).toBe('/sign-in?error=oddAddress&next=%2Fdashboard')
      expect(await signedInAs()).toBeNull()
      expect(await ownerOf(eve)).toBeNull()
    },
  )

  test.each([undefined, null, 7, '', 'ada', 'a@b.example,c@d.example'])(
    'without a plain address (%j) opens no account',
    async (email) => {
      expect(await signInAs({ ...newIdentity(), email })).toMatch(/error=oddAddress/)
      expect(await signedInAs()).toBeNull()
    },
  )
})

describe('two tabs at the provider', () => {
  test('both reach their target page, in either order', async () => {
    const ben = newIdentity()
    const first = await begin('/plans?a=1~2')
    const second = await begin('/profile')
    expect(await comeBack(first, ben)).toBe('/plans?a=1~2')
    expect(await comeBack(second, ben)).toBe('/profile')
    expect(await signedInAs()).toBe(ben.email)
    expect(await sessionsOf(String(ben.email))).toEqual([{ hash: hashOf(token()) }])
    expect(browser.jar.getAll().map(({ name }) => name)).not.toContainEqual(
      expect.stringContaining('attempt'),
    )
  })

  test('that sign in a new customer at the same time create one account', async () => {
    const ben = newIdentity()
    const started = [await begin(), await begin()]
    const paths = await Promise.all(started.map((url) => comeBack(url, ben)))
    expect(paths).toEqual(['/dashboard', '/dashboard'])
    expect(await signedInAs()).toBe(ben.email)
  })

  test('the three newest attempts are remembered', async () => {
    const started = []
    for (let n = 0; n < 5; n += 1) started.push(await begin(`/plans?n=${n}`))
    const paths = []
    for (const url of started) paths.push(await comeBack(url, newIdentity()))
    expect(paths.filter((path) => path.startsWith('/plans'))).toEqual(
      ['2', '3', '4'].map((n) => `/plans?n=${n}`),
    )
  })

  test('an expired attempt shows an error and keeps its target page', async () => {
    const authorization = await begin('/plans')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
    expect(await comeBack(authorization, newIdentity())).toBe(
      '/sign-in?error=attemptOver&next=%2Fplans',
    )
    vi.useRealTimers()
  })

  test('a response to an attempt of another browser does not sign in', async () => {
    const authorization = await begin('/plans')
    browser = createBrowser()
    expect(await comeBack(authorization, newIdentity())).toMatch(/^\/sign-in\?error=attemptOver/)
    expect(await signedInAs()).toBeNull()
  })

  test('a refusal by the provider keeps the target page', async () => {
    const state = (await begin('/plans')).searchParams.get('state') ?? ''
    const query = new URLSearchParams({ state, error: 'access_denied', iss: provider.issuer })
    const path = `/api/auth/callback/oidc?${query}&callbackUrl=https://evil.example`
    expect(pathOf(await handleProviderCallback(browser.requestFor(path)))).toBe(
      '/sign-in?error=OAuthCallbackError&next=%2Fplans',
    )
  })
})

type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>
const endings: [string, (found: FoundSession) => Promise<void>][] = [
  ['ending it in the list', ({ user, session }) => endSession(user.id, session.id)],
  ['another device that ends all others', ({ user }) => endOtherSessions(user.id, 'the other')],
  ['signing out', () => endSessionOfToken(token())],
  ['deleting the account', ({ user }) => deleteUser(user)],
]

describe('a link in an e-mail', () => {
  test('signs in to its address and opens the target page', async () => {
    const email = newEmail()
    expect(await press(await linkFor(email, '/plans'))).toBe('/plans')
    expect(await signedInAs()).toBe(email)
  })

  test.each(['https://evil.example', null])('is not consumed by a POST from %j', async (from) => {
    const email = newEmail()
    const link = await linkFor(email)
    origin = from
    expect((await post(link)).status).toBe(403)
    origin = ORIGIN
    expect(await press(link)).toBe('/plans')
  })

  test('is consumed once, and never by a second browser or with a wrong token or address', async () => {
    const link = await linkFor(newEmail())
    const wrong = (change: object) =>
      new URLSearchParams({ ...Object.fromEntries(link), ...change })
    expect(await press(wrong({ token: 'x' }))).toMatch(/error=Verification/)
    expect(await press(wrong({ email: newEmail() }))).toMatch(/error=Verification/)
    browser.jar.set('sign-in-browser', 'first')
    expect(await press(link)).toBe('/plans')
    for (const value of ['second', '']) {
      browser = createBrowser()
      browser.jar.set('sign-in-browser', value)
      expect(await press(link)).toBe('/sign-in?error=Verification&next=%2Fplans')
      expect(await signedInAs()).toBeNull()
    }
  })

  test('signs in only one of twenty concurrent browsers', async () => {
    const link = await linkFor(newEmail())
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        browser = createBrowser()
        browser.jar.set('sign-in-browser', `browser-${n}`)
        return post(link)
      }),
    )
    expect(responses.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1)
  })

  test('opens one session when one browser uses it twice, at once or later', async () => {
    const email = newEmail()
    const link = await linkFor(email)
    browser.jar.set('sign-in-browser', 'same')
    const [first, second] = await Promise.all([post(link), post(link)])
    const cookies = [first, second, await post(link)].map(({ headers }) =>
      headers.get('set-cookie'),
    )
    expect(pathOf(second)).toBe('/plans')
    expect(new Set(cookies.map((cookie) => cookie?.split(';')[0])).size).toBe(1)
    expect(await signedInAs()).toBe(email)
    expect(await sessionsOf(email)).toEqual([{ hash: hashOf(token()) }])
  })

  test('does not sign in again after the browser signed out', async () => {
    const link = await linkFor(newEmail())
    browser.jar.set('sign-in-browser', 'same')
    await press(link)
    await leave(new FormData()).catch(() => {}) // it redirects to the start page
    expect(await press(link)).toMatch(/error=Verification/)
    expect(await signedInAs()).toBeNull()
  })

  test.each(endings)('does not sign in again after its session ended by %s', async (_by, end) => {
    const email = newEmail()
    const link = await linkFor(email)
    browser.jar.set('sign-in-browser', 'same')
    await press(link)
    const found = await findSession(token())
    if (!found) throw new Error('not signed in')
    await end(found)
    expect(await press(link)).toMatch(/error=Verification/)
    expect(await sessionsOf(email)).toEqual([])
  })

  test.each(['\0ada@example.com', 'ada@example.com\0'])(
    'to %j counts as incomplete',
    async (email) => {
      const link = new URLSearchParams({ token: 'x', email, callbackUrl: '/plans' })
      expect(await press(link)).toBe('/sign-in/confirm')
      expect(emailLink.safeParse(Object.fromEntries(link)).success).toBe(false)
    },
  )

  test('asks before it replaces another sign-in, and then ends that session', async () => {
    const ada = await signInByLink()
    const ben = newEmail()
    const link = await linkFor(ben)
    expect(await press(link)).toMatch(/^\/sign-in\/confirm\?/)
    expect(await signedInAs()).toBe(ada)
    link.set('instead', 'another user')
    expect(await press(link)).toMatch(/^\/sign-in\/confirm\?/)
    link.set('instead', (await findSession(token()))?.user.id ?? '')
    expect(await press(link)).toBe('/plans')
    expect(await signedInAs()).toBe(ben)
    expect(await sessionsOf(ada)).toEqual([])
  })

  test('never opens a page of another site', async () => {
    const link = await linkFor(newEmail())
    link.set('callbackUrl', 'http://localhost:3000.evil.example/')
    expect(await press(link)).toBe('/dashboard')
  })
})
