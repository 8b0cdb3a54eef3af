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
import { findSession, MOST_DAYS, prolongSession } from '@/lib/auth/sessions'
import { findOrLinkGigsUser, markEmailVerified, type User } from '@/lib/auth/users'

// The lazy form: the plain object would read the environment at import, which a build does not have.
const { signIn, signOut: endAuthSession } = NextAuth(() => config())
export { signIn }

/** Ends the session of this browser at once, and forgets that it consumed a link a moment ago. */
export async function signOut(): Promise<void> {
  await endAuthSession({ redirect: false })
  ;(await cookies()).set(browserCookie(), '', signInCookie(0))
}

/** The use of an e-mail link, and the token of the session that it opens. */
type LinkSession = { link: LinkUse; token: string }

/**
 * Returns what Auth.js answers to a browser that comes back from the OpenID provider or with an e-mail link.
 * The request must carry no session, see `lib/auth/callbacks`.
 */
export function handleAuthCallback(
  request: NextRequest,
  use: LinkSession | null,
): Promise<Response> {
  return NextAuth(config(use)).handlers.GET(request)
}

/**
 * The session of this request and its user, read once per request; null when there is none, or it has ended
 * or was ended. Asked of our own table: Auth.js would answer the same after going through its whole
 * configuration for each page, and would take a database that does not answer for nobody being signed in.
 */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookie())?.value
  const found = token ? await findSession(token) : null
  if (found) addRequestContext({ user: found.user.id })
  if (found?.isDue) after(() => prolongSession(found.session.id))
  return found
})

/** The signed-in user; null when nobody is. */
export async function currentUser(): Promise<User | null> {
  return (await currentSession())?.user ?? null
}

// The name that Auth.js gives it, told to it all the same, since we read it too.
export const sessionCookie = () => `${env().mode === 'live' ? '__Secure-' : ''}authjs.session-token`

/** The signed-in user; else sends the visitor to sign in and then back to `next`, a path of ours. */
export async function requireUser(next: string): Promise<User> {
  return (await requireSession(next)).user
}

/** The session and its user; else sends the visitor to sign in and then back to `next`, a path of ours. */
export async function requireSession(next: string) {
  return (await currentSession()) ?? redirect(signInPath(next))
}

/**
 * The user whose sign-in is of the last 10 minutes, for what a stolen cookie must not be enough for; else
 * sends the visitor to sign in again and then to `confirmed`, where they can finish.
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
      maxAge: MOST_DAYS * 24 * 3_600, // of the cookie
      ...(use && { generateSessionToken: () => use.token }),
    },
    cookies: {
      sessionToken: { name: sessionCookie() },
      state: { name: checkCookies.state },
      pkceCodeVerifier: { name: checkCookies.pkceCodeVerifier },
      nonce: { name: checkCookies.nonce },
    },
    trustHost: true, // the address comes from APP_URL, whatever the Host header says
    pages: {
      signIn: '/sign-in',
      signOut: '/dashboard',
      error: '/sign-in',
      verifyRequest: '/sign-in?sent=1',
    },
    providers: providers(),
    callbacks: { signIn: isProven },
    events: {
      // Both ways to sign in prove the address, so nobody has an account under an unproven one.
      signIn: async ({ user }) => {
        if (!user.id) return
        await welcome(await markEmailVerified(user.id))
      },
    },
    logger: { error: (error) => log.error({ step: 'auth', ...errorFacts(error) }) },
  }
}

const LINK_MS = 1_000

// Linked while signing in, the first dashboard need not look for the Gigs user before it reads the rest.
// Nobody waits long for that: the dashboard tries again.
async function welcome(user: User | null): Promise<void> {
  if (!user) return
  const linking = findOrLinkGigsUser(user).catch((error: unknown) => {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unlinked', user: user.id, ...errorFacts(error) })
  })
  await withTimeout(LINK_MS, linking)
}

// Linking a sign-in to an account with the same address is safe only because of this check: a provider
// that lets anyone claim an address would otherwise hand over that account.
export const isProven: NonNullable<NonNullable<NextAuthConfig['callbacks']>['signIn']> = ({
  account,
  profile,
}) => {
  if (account?.type !== 'oidc') return true
  if (profile?.email_verified !== true) return '/sign-in?error=unverified'
  return normalizeAssertedEmail(profile.email) ? true : '/sign-in?error=oddAddress'
}
