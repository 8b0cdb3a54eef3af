import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { type ConfirmedPath, signInPath } from '@/lib/auth/recent-sign-in'
import { findSession, prolongSession } from '@/lib/auth/sessions'
import { sessionCookie } from '@/lib/auth/sign-in-cookies'
import type { User } from '@/lib/auth/users'
import { addRequestContext } from '@/lib/http/request-context'

/**
 * Returns the session of this request with its user, read once per request; null if there is none or it has
 * ended. Reads our own table, because Auth.js would load its whole configuration for each page, and would treat
 * an unreachable database as a signed-out user.
 */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookie())?.value
  const found = token ? await findSession(token) : null
  if (found) addRequestContext({ user: found.user.id })
  if (found?.isDue) after(() => prolongSession(found.session.id))
  return found
})

/** Returns the signed-in user; null if there is none. */
export async function currentUser(): Promise<User | null> {
  return (await currentSession())?.user ?? null
}

/** Returns the signed-in user. Otherwise redirects to the sign-in page, which leads back to `next`. */
export async function requireUser(next: string): Promise<User> {
  return (await requireSession(next)).user
}

/** Returns the session and its user. Otherwise redirects to the sign-in page, which leads back to `next`. */
export async function requireSession(next: string) {
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
