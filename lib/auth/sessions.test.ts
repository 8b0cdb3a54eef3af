import { createHash, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { sessions, users } from '@/lib/db/schema'
import {
  endOtherSessions,
  endSession,
  endSessionOfToken,
  findSession,
  listSessions,
  openSession,
  prolongSession,
} from '@/lib/auth/sessions'

const DAY = 86_400_000

async function aUser() {
  const email = `${randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  if (!user) throw new Error('no user')
  return user
}

async function signIn(userId: string, device: string | null = null): Promise<string> {
  const token = randomUUID()
  await openSession({ token, userId, device, isKnownDevice: true })
  return token
}

async function rowOf(token: string) {
  const hash = createHash('sha256').update(token).digest('hex')
  const [row] = await db().select().from(sessions).where(eq(sessions.sessionToken, hash))
  if (!row) throw new Error('no session')
  return row
}

const ago = (days: number) => sql`now() - make_interval(secs => ${days * 86_400})`

/** Moves the start and the last use of a session into the past, and its end to `left` days from now. */
async function makeOlder(token: string, age: { begun: number; used: number; left: number }) {
  await db()
    .update(sessions)
    .set({ createdAt: ago(age.begun), lastUsedAt: ago(age.used), expires: ago(-age.left) })
    .where(eq(sessions.id, (await rowOf(token)).id))
}

test('a session belongs to its user, and the table contains no token that opens it', async () => {
  const [user, other] = [await aUser(), await aUser()]
  const token = await signIn(user.id, 'Firefox on Linux')
  await signIn(other.id)
  const found = await findSession(token)
  expect(found).toMatchObject({ user, isRecent: true, isDue: false })
  expect(found?.session).toMatchObject({ device: 'Firefox on Linux' })
  expect(JSON.stringify(await db().select().from(sessions))).not.toContain(token)
  const { sessionToken: stored, id } = await rowOf(token)
  for (const text of [stored, id, randomUUID(), '']) expect(await findSession(text)).toBeNull()
})

test('an ended session opens nothing, is not listed and is deleted later', async () => {
  const user = await aUser()
  const token = await signIn(user.id)
  await makeOlder(token, { begun: 31, used: 31, left: -1 })
  expect(await findSession(token)).toBeNull()
  expect(await listSessions(user.id)).toEqual([])
  await prolongSession((await rowOf(token)).id)
  expect(await findSession(token)).toBeNull()
  await expect
    .poll(async () => {
      await signIn(user.id)
      return db().$count(
        sessions,
        sql`${sessions.userId} = ${user.id} and ${sessions.expires} < now()`,
      )
    })
    .toBe(0)
})

test.each([
  ['a sign-in 9 minutes ago', 9, true],
  ['a sign-in 11 minutes ago', 11, false],
])('%s is recent: %s', async (_name, minutes, isRecent) => {
  const token = await signIn((await aUser()).id)
  await makeOlder(token, { begun: minutes / 1_440, used: 0, left: 30 })
  expect(await findSession(token)).toMatchObject({ isRecent })
})

test.each([
  ['writes nothing within a day', { begun: 3, used: 0.9, left: 29.1 }, false, 29.1],
  ['extends the session after a day', { begun: 3, used: 1.1, left: 28.9 }, true, 30],
  ['never extends it beyond 180 days', { begun: 170, used: 2, left: 8 }, true, 10],
])('using a session: %s', async (_name, older, isDue, left) => {
  const token = await signIn((await aUser()).id)
  await makeOlder(token, older)
  expect(await findSession(token)).toMatchObject({ isDue })
  await prolongSession((await rowOf(token)).id)
  const { expires, lastUsedAt } = await rowOf(token)
  expect((expires.getTime() - Date.now()) / DAY).toBeCloseTo(left, 1)
  expect((Date.now() - lastUsedAt.getTime()) / DAY).toBeCloseTo(isDue ? 0 : older.used, 1)
})

test('a new session ends after 30 days without use', async () => {
  const { expires } = await rowOf(await signIn((await aUser()).id))
  expect((expires.getTime() - Date.now()) / DAY).toBeCloseTo(30, 1)
})

const isOpen = async (token: string) => (await findSession(token)) !== null

test('ends one session or all others, but never those of another user', async () => {
  const [user, other] = [await aUser(), await aUser()]
  const [own, second, third] = [await signIn(user.id), await signIn(user.id), await signIn(user.id)]
  const foreign = await signIn(other.id)

  for (const id of [(await rowOf(foreign)).id, randomUUID(), '']) await endSession(user.id, id)
  expect(await listSessions(user.id)).toHaveLength(3)
  expect(await isOpen(foreign)).toBe(true)

  await endSession(user.id, (await rowOf(second)).id)
  expect(await Promise.all([own, second, third].map(isOpen))).toEqual([true, false, true])
  await endOtherSessions(user.id, (await rowOf(own)).id)
  expect(await Promise.all([own, third, foreign].map(isOpen))).toEqual([true, false, true])
  await endSessionOfToken(own)
  expect(await isOpen(own)).toBe(false)
})

test('repeating a sign-in with the same token opens no second session', async () => {
  const user = await aUser()
  const token = await signIn(user.id)
  await makeOlder(token, { begun: 1, used: 0, left: 29 })
  await openSession({ token, userId: user.id, device: null, isKnownDevice: true })
  expect(await findSession(token)).toMatchObject({ isRecent: false })
  expect(await listSessions(user.id)).toHaveLength(1)
})
