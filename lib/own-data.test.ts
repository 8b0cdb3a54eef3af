import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import * as schema from '@/lib/db/schema'
import { firstSubmission, recordLaunch } from '@/lib/launches'
import { deleteUser, findOwnData } from '@/lib/own-data'
import { noteOwnChange } from '@/lib/snapshots'
import type { User } from '@/lib/users'

async function aUserWithEverything(): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(schema.users).values({ email }).returning()
  if (!user) throw new Error('no user')
  const userId = user.id
  const expires = new Date('2030-01-01')
  const token = { identifier: email, token: `mailed-${email}`, expires }
  await db().insert(schema.verificationTokens).values(token)
  await db()
    .insert(schema.sessions)
    .values({ userId, expires, sessionToken: `cookie-${email}` })
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
  await noteOwnChange(userId)
  return user
}

const owned = [
  schema.accounts,
  schema.sessions,
  schema.gigsLinks,
  schema.launches,
  schema.planChoices,
  schema.accountSnapshots,
]

async function rowsOf({ id, email }: User): Promise<number> {
  const counts = await Promise.all([
    ...owned.map((table) => db().$count(table, eq(table.userId, id))),
    db().$count(schema.users, eq(schema.users.id, id)),
    db().$count(schema.verificationTokens, eq(schema.verificationTokens.identifier, email)),
  ])
  return counts.reduce((sum, count) => sum + count)
}

test('the data of a user holds what is theirs and no token', async () => {
  const user = await aUserWithEverything()
  const data = await findOwnData(user)
  expect(data).toMatchObject({
    profile: { email: user.email },
    signIns: ['oidc'],
    sessions: [{ expires: new Date('2030-01-01') }],
    gigsUser: `usr_${user.id}`,
    trips: [{ intent: 'viewSubscriptions', outcome: null }],
    planChoice: { plan: 'pln_1' },
  })
  expect(JSON.stringify(data)).not.toMatch(/cookie-|mailed-/)
})

test('deleting a user leaves nothing of them and all of everybody else', async () => {
  const [gone, stays] = [await aUserWithEverything(), await aUserWithEverything()]
  const before = await rowsOf(stays)
  await deleteUser(gone)
  expect(await rowsOf(gone)).toBe(0)
  expect(before).toBe(owned.length + 2)
  expect(await rowsOf(stays)).toBe(before)
})
