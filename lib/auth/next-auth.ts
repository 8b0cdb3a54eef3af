import NextAuth, { type NextAuthConfig } from 'next-auth'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { authAdapter } from '@/lib/auth/adapter'
import type { LinkUse } from '@/lib/auth/email-links'
import { normalizeAssertedEmail } from '@/lib/auth/normalize-email'
import { providers } from '@/lib/auth/providers'
import { MAX_DAYS } from '@/lib/auth/sessions'
import { checkCookies } from '@/lib/auth/sign-in-attempts'
import { browserCookie, sessionCookie, signInCookie } from '@/lib/auth/sign-in-cookies'
import { findOrLinkGigsUser, markEmailVerified, type User } from '@/lib/auth/users'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { withTimeout } from '@/lib/http/with-timeout'
import { errorFacts, log } from '@/lib/log'

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
      verifyRequest: '/sign-in/code',
    },
    providers: providers(),
    callbacks: { signIn: isProven },
    events: {
      // Both ways to sign in verify the address, so every account has a verified address.
      signIn: async ({ user, account }) => {
        if (!user.id) return
        log.info({ step: 'signedIn', user: user.id, by: account?.provider })
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
