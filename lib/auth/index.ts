import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { type ConfirmedPath, signInPath } from '@/lib/auth/recent-sign-in'
import { findSession, prolongSession, type Session } from '@/lib/auth/sessions'
import { sessionCookie } from '@/lib/auth/sign-in-cookies'
import type { User } from '@/lib/auth/users'
import { addRequestContext } from '@/lib/http/request-context'

export type CurrentSession = {
  user: User
  session: Session
  /** Whether the user signed in within the last 10 minutes, so that they may export or delete the account. */
  isRecent: boolean
  // optional: messages
  /** The number of unread messages of the user. */
  unread: number
  // end of messages
  /** Returns whether the session is still open, for a response that can last longer. Counts as a use of the session. */
  isOpen: () => Promise<boolean>
}

/**
 * Returns the session of this request with its user, read once per request; null if there is none or it has
 * ended. Reads our own table, because Auth.js would load its whole configuration for each page, and would treat
 * an unreachable database as a signed-out user.
 */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  const found = token ? await findSession(token) : null
  if (!token || !found) return null
  addRequestContext({ user: found.user.id })
  if (found.isDue) after(() => prolongSession(found.session.id))
  return { ...found, isOpen: () => isOpen(token) }
})

async function isOpen(token: string): Promise<boolean> {
  const found = await findSession(token)
  if (found?.isDue) await prolongSession(found.session.id)
  return found !== null
}

/** Returns the signed-in user; null if there is none. */
export async function currentUser(): Promise<User | null> {
  return (await currentSession())?.user ?? null
}

/** Returns the signed-in user. Otherwise redirects to the sign-in page, which leads back to `next`. */
export async function requireUser(next: string): Promise<User> {
  return (await requireSession(next)).user
}

/** Returns the session and its user. Otherwise redirects to the sign-in page, which leads back to `next`. */
export async function requireSession(next: string): Promise<CurrentSession> {
  return (await currentSession()) ?? redirect(signInPath(next))
}

/**
 * Returns the user if they signed in within the last 10 minutes, for actions that a stolen cookie must not allow.
 * Otherwise redirects to the sign-in page, which then leads to `confirmed`, where the user can finish.
 */
export async function requireRecentUser(confirmed: ConfirmedPath): Promise<User> {
  const { user, isRecent } = await requireSession(confirmed)
  return isRecent ? user : redirect(signInPath(confirmed))
}
