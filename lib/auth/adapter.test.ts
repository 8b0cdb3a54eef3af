import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { authAdapter } from '@/lib/auth/adapter'
import { messages } from '@/lib/db/message-schema'
import { accounts, sessions, users, verificationTokens } from '@/lib/db/schema'
import { findSession } from '@/lib/auth/sessions'

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
// The cookies of one browser. Tests that need another browser clear them.
const jar = vi.hoisted(() => new Map<string, { value: string }>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': userAgent }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}))
beforeEach(() => jar.clear())

const adapter = authAdapter(null)

async function aUser(): Promise<string> {
  const [user] = await db()
    .insert(users)
    .values({ email: `${randomUUID()}@example.com` })
    .returning()
  if (!user) throw new Error('no user')
  return user.id
}

test('a session stores the device and only a hash of its token', async () => {
  const userId = await aUser()
  const session = { sessionToken: randomUUID(), userId, expires: new Date(Date.now() + 86_400_000) }
  expect(await adapter.createSession?.(session)).toEqual(session)
  const rows = await db().select().from(sessions).where(eq(sessions.userId, userId))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(session.sessionToken)
  expect(await findSession(session.sessionToken)).toMatchObject({
    session: { device: 'Firefox on Linux' },
  })
  await adapter.deleteSession?.(session.sessionToken)
  expect(await findSession(session.sessionToken)).toBeNull()
})

async function signIn(userId: string, adapterOfRequest = authAdapter(null)) {
  const expires = new Date(Date.now() + 86_400_000)
  const sessionToken = randomUUID()
  await adapterOfRequest.createSession?.({ sessionToken, userId, expires })
  return { sessionToken, userId, expires }
}

const messagesTo = (userId: string) =>
  db()
    .select({ kind: messages.kind, subject: messages.subject })
    .from(messages)
    .where(eq(messages.userId, userId))

const told = { kind: 'newSignIn', subject: 'Firefox on Linux' }

test('a sign-in from an unknown browser is told once', async () => {
  const [ana, ben] = [await aUser(), await aUser()]
  const session = await signIn(ana)
  expect(await messagesTo(ana)).toEqual([told])
  await adapter.createSession?.(session) // the link is used twice
  await signIn(ana)
  await signIn(ben)
  await signIn(ana)
  expect(await messagesTo(ana)).toEqual([told])
  expect(await messagesTo(ben)).toEqual([told])
  jar.clear()
  await signIn(ana)
  expect(await messagesTo(ana)).toEqual([told, told])
})

test('the first sign-in of a new user is not told', async () => {
  const firstRequest = authAdapter(null)
  const email = `${randomUUID()}@example.com`
  const user = await firstRequest.createUser?.({ id: '', email, emailVerified: null })
  const id = user?.id ?? ''
  await signIn(id, firstRequest)
  expect(await messagesTo(id)).toEqual([])
  jar.clear()
  await signIn(id)
  expect(await messagesTo(id)).toEqual([told])
})

test.each(['x'.repeat(4096), '..', Array.from({ length: 50 }, () => 'a'.repeat(43)).join('.')])(
  'an altered cookie makes no browser known and does not grow: %.20s',
  async (value) => {
    jar.set('sign-in-devices', { value })
    const userId = await aUser()
    await signIn(userId)
    expect(await messagesTo(userId)).toEqual([told])
    expect(jar.get('sign-in-devices')?.value.length).toBeLessThan(500)
  },
)

test('stores no provider tokens', async () => {
  const userId = await aUser()
  const tokens = { access_token: 'secret-a', refresh_token: 'secret-r', id_token: 'secret-i' }
  const providerAccountId = randomUUID()
  await adapter.linkAccount?.({
    userId,
    type: 'oidc',
    provider: 'oidc',
    providerAccountId,
    ...tokens,
  })
  const rows = await db().select().from(accounts).where(eq(accounts.userId, userId))
  expect(rows).toMatchObject([{ provider: 'oidc', providerAccountId }])
  expect(JSON.stringify(rows)).not.toContain('secret')
})

async function sendLink(): Promise<string> {
  const expires = new Date(Date.now() + 900_000)
  const sent = { identifier: `${randomUUID()}@example.com`, token: randomUUID(), expires }
  await adapter.createVerificationToken?.(sent)
  return sent.token
}

test('sending a link deletes expired links', async () => {
  const old = Array.from({ length: 12 }, () => ({
    identifier: `${randomUUID()}@example.com`,
    token: randomUUID(),
    expires: new Date(0),
  }))
  await db().insert(verificationTokens).values(old)
  const sent = [await sendLink(), await sendLink()]
  const remaining = (await db().select().from(verificationTokens)).map(({ token }) => token)
  expect(remaining).toEqual(expect.arrayContaining(sent))
  expect(old.filter(({ token }) => remaining.includes(token))).toEqual([])
})

test('concurrent requests that create the same user all get the same one', async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const created = await Promise.all(
    Array.from({ length: 5 }, async () =>
      adapter.createUser?.({ id: crypto.randomUUID(), email, emailVerified: null }),
    ),
  )
  expect(new Set(created.map((user) => user?.id)).size).toBe(1)
  expect(created[0]?.email).toBe(email)
})

test('consumes no link unless the request uses one', async () => {
  const row = { identifier: `${crypto.randomUUID()}@example.com`, token: crypto.randomUUID() }
  await adapter.createVerificationToken?.({ ...row, expires: new Date(Date.now() + 60_000) })
  expect(await adapter.useVerificationToken?.(row)).toBeNull()
})
