import { DrizzleAdapter } from '@auth/drizzle-adapter'
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters'
import { eq } from 'drizzle-orm'
import { headers } from 'next/headers'
import { db } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { accounts, sessions, users, verificationTokens } from '@/lib/db/schema'
import { deviceOf } from '@/lib/auth/device'
import { consumeLink, type LinkUse } from '@/lib/auth/email-links'
import { endSessionOfToken, openSession } from '@/lib/auth/sessions'

/**
 * Returns what Auth.js reads and writes our tables with. Where its own way would be weaker, ours stands
 * here. `link` is the use of an e-mail link that this request asks for; without it no link can be consumed.
 */
export function authAdapter(link: LinkUse | null): Adapter {
  const adapter = DrizzleAdapter(db(), {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  })
  return {
    ...adapter,
    createUser,
    createSession,
    deleteSession: endSessionOfToken,
    // A sign-in never builds on the session that the browser has: it always opens one of its own.
    getSessionAndUser: async () => null,
    createVerificationToken: async (token) => {
      await deleteEnded('verificationTokens')
      return adapter.createVerificationToken?.(token)
    },
    linkAccount,
    // A provider identity belongs to the account with its own proven address. Auth.js finds that account by
    // the address when it knows of no other, so an identity that was once tied to a wrong account, or whose
    // address has changed, never opens that account.
    getUserByAccount: async () => null,
    useVerificationToken: async () => (link ? consumeLink(link) : null),
  }
}

// Two tabs may sign in a new customer at the same time: the second gets the account of the first.
async function createUser({ id: _id, ...values }: AdapterUser): Promise<AdapterUser> {
  const [created] = await db()
    .insert(users)
    .values(values)
    .onConflictDoNothing({ target: users.email })
    .returning()
  if (created) return created
  const [existing] = await db().select().from(users).where(eq(users.email, values.email))
  if (!existing) throw new Error('the user was deleted while they signed in')
  return existing
}

// What is returned goes into the cookie, whose end is the last day that the session can live to.
async function createSession(session: AdapterSession): Promise<AdapterSession> {
  const { sessionToken: token, userId } = session
  await openSession({ token, userId, device: deviceOf((await headers()).get('user-agent')) })
  return session
}

type NewAccount = typeof accounts.$inferInsert

// Moves the identity to the account that has its address now. The tokens of the provider are not stored.
async function linkAccount({ userId, type, provider, providerAccountId }: NewAccount) {
  await db()
    .insert(accounts)
    .values({ userId, type, provider, providerAccountId })
    .onConflictDoUpdate({
      target: [accounts.provider, accounts.providerAccountId],
      set: { userId },
    })
}
