import NextAuth, { type NextAuthConfig } from 'next-auth'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after, type NextRequest } from 'next/server'
import { cache } from 'react'
import { authAdapter } from '@/lib/auth/adapter'
import { normalizeAssertedEmail } from '@/lib/auth/normalize-email'
import type { LinkUse } from '@/lib/auth/email-links'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { checkCookies } from '@/lib/auth/sign-in-attempts'
import { browserCookie, signInCookie } from '@/lib/auth/sign-in-cookies'
import { providers } from '@/lib/auth/providers'
import { addRequestContext } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { withTimeout } from '@/lib/http/with-timeout'
import { type ConfirmedPath, signInPath } from '@/lib/auth/recent-sign-in'
import { findSession, MAX_DAYS, prolongSession } from '@/lib/auth/sessions'
import { findOrLinkGigsUser, markEmailVerified, type User } from '@/lib/auth/users'

// Lazy, because a plain object would read the environment at import, which fails during a build.
const { signIn, signOut: endAuthSession } = NextAuth(() => config())
export { signIn }

/** Ends the session of this browser, and removes the cookie that lets it repeat a sign-in link. */
export async function signOut(): Promise<void> {
  await endAuthSession({ redirect: false })
  ;(await cookies()).set(browserCookie(), '', signInCookie(0))
}

/** The use of a sign-in link, and the token of the session that it opens. */
type LinkSession = { link: LinkUse; token: string }

/**
 * Returns the response of Auth.js to a callback of the OpenID provider or of a sign-in link. The request must not
 * carry a session; see `lib/auth/callbacks`.
 */
export function handleAuthCallback(
  request: NextRequest,
  use: LinkSession | null,
): Promise<Response> {
  return NextAuth(config(use)).handlers.GET(request)
}

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

/** Returns the name of the session cookie. It is the default of Auth.js, set explicitly because we read it too. */
export const sessionCookie = () => `${env().mode === 'live' ? '__Secure-' : ''}authjs.session-token`

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
 * Otherwise redirects to the sign-in page, which leads to `confirmed`, where the user can finish.
 */
export async function requireRecentUser(confirmed: ConfirmedPath): Promise<User> {
  const { user, isRecent } = await requireSession(confirmed)
  return isRecent ? user : redirect(signInPath(confirmed))
}

function config(use: LinkSession | null = null): NextAuthConfig {
  return {
    secret: env().AUTH_SECRET,
    adapter: authAdapter(use?.link ?? null),
    session: {
      strategy: 'database',
      maxAge: MAX_DAYS * 24 * 3_600, // of the cookie, in seconds
      ...(use && { generateSessionToken: () => use.token }),
    },
    cookies: {
      sessionToken: { name: sessionCookie() },
      state: { name: checkCookies.state },
      pkceCodeVerifier: { name: checkCookies.pkceCodeVerifier },
      nonce: { name: checkCookies.nonce },
    },
    trustHost: true, // APP_URL determines the address, not the Host header
    pages: {
      signIn: '/sign-in',
      signOut: '/dashboard',
      error: '/sign-in',
      verifyRequest: '/sign-in?sent=1',
    },
    providers: providers(),
    callbacks: { signIn: isProven },
    events: {
      // Both ways to sign in verify the address, so every account has a verified address.
      signIn: async ({ user }) => {
        if (!user.id) return
        await linkSoon(await markEmailVerified(user.id))
      },
    },
    logger: { error: (error) => log.error({ step: 'auth', ...errorFacts(error) }) },
  }
}

const LINK_TIMEOUT_MS = 1_000

// Links the Gigs user during the sign-in, so that the first dashboard loads faster. On a timeout, the dashboard
// tries again.
async function linkSoon(user: User | null): Promise<void> {
  if (!user) return
  const linking = findOrLinkGigsUser(user).catch((error: unknown) => {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unlinked', user: user.id, ...errorFacts(error) })
  })
  await withTimeout(LINK_TIMEOUT_MS, linking)
}

// Linking a sign-in to the account with the same address is safe only because of this check. Otherwise, a
// provider that lets anyone claim an address would hand over that account.
export const isProven: NonNullable<NonNullable<NextAuthConfig['callbacks']>['signIn']> = ({
  account,
  profile,
}) => {
  if (account?.type !== 'oidc') return true
  if (profile?.email_verified !== true) return '/sign-in?error=unverified'
  return normalizeAssertedEmail(profile.email) ? true : '/sign-in?error=oddAddress'
}
