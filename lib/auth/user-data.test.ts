import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { messages } from '@/lib/db/message-schema'
import * as schema from '@/lib/db/schema'
import { endMessage } from '@/lib/messages/outbox'
import { firstSubmission, recordLaunch } from '@/lib/connect/launches'
import { deleteUser, findUserData } from '@/lib/auth/user-data'
import { markStale } from '@/lib/account/cache'
import { countUse, limits } from '@/lib/http/rate-limit'
import { openSession } from '@/lib/auth/sessions'
import type { User } from '@/lib/auth/users'

const address = { line1: 'Allee 1', city: 'Berlin', postalCode: '10115', country: 'DE' }

async function aUserWithEverything(): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(schema.users).values({ email, address }).returning()
  if (!user) throw new Error('no user')
  const userId = user.id
  const expires = new Date('2030-01-01')
  const token = { identifier: email, token: `mailed-${email}`, expires }
  await db().insert(schema.verificationTokens).values(token)
  await openSession({
    token: `cookie-${email}`,
    userId,
    device: 'Firefox on Linux',
    isKnownDevice: true,
  })
  await countUse(limits.linksPerAddress, email)
  const account = { userId, type: 'oidc' as const, provider: 'oidc', providerAccountId: email }
  await db().insert(schema.accounts).values(account)
  const link = { userId, gigsUser: `usr_${userId}`, proof: 'email' as const }
  await db().insert(schema.gigsLinks).values(link)
  await db()
    .insert(schema.planChoices)
    .values({ userId, choice: { plan: 'pln_1' } })
  await recordLaunch({
    ...firstSubmission,
    userId,
    intent: 'viewSubscriptions',
    input: {},
    before: null,
  })
  await markStale(userId)
  await db().insert(messages).values({ userId, key: 'canceled sub_1', kind: 'canceled' })
  return user
}

const owned = [
  schema.accounts,
  schema.sessions,
  schema.gigsLinks,
  schema.launches,
  schema.planChoices,
  schema.cachedAccounts,
  messages,
]

async function rowsOf({ id, email }: User): Promise<number> {
  const counts = await Promise.all([
    ...owned.map((table) => db().$count(table, eq(table.userId, id))),
    db().$count(schema.users, eq(schema.users.id, id)),
    db().$count(schema.verificationTokens, eq(schema.verificationTokens.identifier, email)),
  ])
  return counts.reduce((sum, count) => sum + count)
}

test('a user’s data contains the profile with its address, and no token', async () => {
  const user = await aUserWithEverything()
  const data = await findUserData(user)
  expect(data).toMatchObject({
    profile: { email: user.email, address },
    signIns: ['oidc'],
    sessions: [{ device: 'Firefox on Linux', createdAt: expect.any(Date) }],
    gigsUser: `usr_${user.id}`,
    launches: [{ intent: 'viewSubscriptions', outcome: null }],
    planChoice: { plan: 'pln_1' },
    messages: [{ kind: 'canceled', state: 'waiting' }],
  })
  expect(JSON.stringify(data)).not.toMatch(/cookie-|mailed-/)
})

test('deletes all data of one user and none of another', async () => {
  const [gone, stays] = [await aUserWithEverything(), await aUserWithEverything()]
  const before = await rowsOf(stays)
  await deleteUser(gone)
  expect(await rowsOf(gone)).toBe(0)
  expect(before).toBe(owned.length + 2)
  expect(await rowsOf(stays)).toBe(before)
})

test('after a deletion, only its confirmation has the address, until it is sent', async () => {
  const user = await aUserWithEverything()
  const { id, email } = user
  await db()
    .update(schema.launches)
    .set({ input: { note: email }, before: email })
    .where(eq(schema.launches.userId, id))
  await db()
    .update(schema.cachedAccounts)
    .set({ data: { email } })
    .where(eq(schema.cachedAccounts.userId, id))
  await db().update(schema.users).set({ browserLocale: 'de-DE' }).where(eq(schema.users.id, id))
  const before = await dumpOfAllTables()
  for (const text of [email, id]) expect(before).toContain(text)
  await deleteUser(user)
  const [confirmation, ...others] = await db()
    .select()
    .from(messages)
    .where(eq(messages.recipient, email))
  if (!confirmation) throw new Error('There is no confirmation.')
  expect(others).toEqual([])
  expect(confirmation).toMatchObject({ kind: 'accountDeleted', userId: null, state: 'waiting' })
  expect(confirmation.subject).toBe('de-DE') // the message is written in it
  await endMessage(confirmation, 'sent')
  const after = await dumpOfAllTables()
  for (const text of [email, id]) expect(after).not.toContain(text)
})

async function dumpOfAllTables(): Promise<string> {
  const { rows: tables } = await db().execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  expect(tables.length).toBeGreaterThanOrEqual(owned.length)
  const dumps = []
  for (const { name } of tables) {
    dumps.push(await db().execute(sql`select * from ${sql.identifier(name)}`))
  }
  return JSON.stringify(dumps.map(({ rows }) => rows))
}
