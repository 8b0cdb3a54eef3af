import { DrizzleAdapter } from '@auth/drizzle-adapter'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { eq } from 'drizzle-orm'
import { db } from '@/lib/db'
import { accounts, sessions, users, verificationTokens } from '@/lib/db/schema'
import { consumeLink, type LinkUse } from '@/lib/email-links'

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

type NewSession = typeof sessions.$inferSelect

// The second use of a link by the browser that consumed it is given the same session.
async function createSession(session: NewSession): Promise<NewSession> {
  await db().insert(sessions).values(session).onConflictDoNothing()
  return session
}

type NewAccount = typeof accounts.$inferInsert

// Moves the identity to the account that has its address now.
async function linkAccount({ userId, type, provider, providerAccountId }: NewAccount) {
  await db()
    .insert(accounts)
    .values({ userId, type, provider, providerAccountId })
    .onConflictDoUpdate({
      target: [accounts.provider, accounts.providerAccountId],
      set: { userId },
    })
}
