import { DrizzleAdapter } from '@auth/drizzle-adapter'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import { headers } from 'next/headers'
import { db } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { accounts, sessions, users, verificationTokens } from '@/lib/db/schema'
import { deviceOf } from '@/lib/auth/device'
import { consumeLink, type LinkUse } from '@/lib/auth/email-links'
import { rememberDevice } from '@/lib/auth/known-devices'
import { endSessionOfToken, openSession } from '@/lib/auth/sessions'
import { findOrCreateUser, saveBrowserDisplay } from '@/lib/auth/users'
import { displayFor } from '@/lib/i18n/display'

/**
 * Returns the adapter through which Auth.js uses our tables. It replaces the methods of the Drizzle adapter that
 * are less strict than ours. `link` is the e-mail link that this request uses; without it, no link is consumed.
 */
export function authAdapter(link: LinkUse | null): Adapter {
  const adapter = DrizzleAdapter(db(), {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  })
  const created = new Set<string>() // the user whose first sign-in this request is
  return {
    ...adapter,
    createUser: async ({ id: _id, ...values }) => {
      const { user, isNew } = await findOrCreateUser(values)
      if (isNew) created.add(user.id)
      return user
    },
    createSession: (session) => createSession(session, created.has(session.userId)),
    deleteSession: endSessionOfToken,
    // A sign-in always opens a new session and ignores the current one.
    getSessionAndUser: async () => null,
    createVerificationToken: async (token) => {
      await deleteEnded('verificationTokens')
      return adapter.createVerificationToken?.(token)
    },
    linkAccount,
    // A provider identity belongs to the account with its verified address. Without a linked account, Auth.js
    // looks that account up by address. So an identity that was once linked to another account, or whose address
    // changed, never opens the old account.
    getUserByAccount: async () => null,
    useVerificationToken: async () => (link ? consumeLink(link) : null),
  }
}

// Auth.js puts the returned session into the cookie, which expires when the session reaches its maximum age.
async function createSession(session: AdapterSession, isFirst: boolean): Promise<AdapterSession> {
  const { sessionToken: token, userId } = session
  const device = deviceOf((await headers()).get('user-agent'))
  const isKnown = await rememberDevice(userId)
  await saveBrowserDisplay(userId, await displayFor(null))
  await openSession({ token, userId, device, isKnownDevice: isFirst || isKnown })
  return session
}

type NewAccount = typeof accounts.$inferInsert

// Links the identity to the account with its current address. Stores no provider tokens.
async function linkAccount({ userId, type, provider, providerAccountId }: NewAccount) {
  await db()
    .insert(accounts)
    .values({ userId, type, provider, providerAccountId })
    .onConflictDoUpdate({
      target: [accounts.provider, accounts.providerAccountId],
      set: { userId },
    })
}
