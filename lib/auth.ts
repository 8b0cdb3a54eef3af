import NextAuth, { type NextAuthConfig } from 'next-auth'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { cache } from 'react'
import { authAdapter } from '@/lib/auth-adapter'
import { normalizeAssertedEmail } from '@/lib/email'
import type { LinkUse } from '@/lib/email-links'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { checkCookies } from '@/lib/sign-in-attempts'
import { providers } from '@/lib/sign-in-methods'
import { noteInRequest } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { within } from '@/lib/patience'
import {
  findOrLinkGigsUser,
  findUserBySession,
  forgetEndedSessions,
  markEmailVerified,
  type User,
} from '@/lib/users'

// The lazy form: the plain object would read the environment at import, which a build does not have.
const { signIn, signOut } = NextAuth(() => config())
export { signIn, signOut }

/** The use of an e-mail link, and the token of the session that it opens. */
type LinkSession = { link: LinkUse; token: string }

/**
 * Returns what Auth.js answers to a browser that comes back from the OpenID provider or with an e-mail link.
 * The request must carry no session, see `lib/auth-callbacks`.
 */
export function answerCallback(request: NextRequest, use: LinkSession | null): Promise<Response> {
  return NextAuth(config(use)).handlers.GET(request)
}

/**
 * The signed-in user, read once per request; null when nobody is, or the session ended or was revoked.
 * Asked of our own table: Auth.js would answer the same after going through its whole configuration for
 * each page, and would take a database that does not answer for nobody being signed in.
 */
export const currentUser = cache(async (): Promise<User | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  const user = token ? await findUserBySession(token) : null
  if (user) noteInRequest({ user: user.id })
  return user
})

// The name that Auth.js gives it, told to it all the same, since we read it too.
export const sessionCookie = () => `${env().mode === 'live' ? '__Secure-' : ''}authjs.session-token`

/** The signed-in user; else sends the visitor to sign in and then back to `next`, a path of ours. */
export async function requireUser(next: string): Promise<User> {
  return (await currentUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`)
}

function config(use: LinkSession | null = null): NextAuthConfig {
  return {
    secret: env().AUTH_SECRET,
    adapter: authAdapter(use?.link ?? null),
    session: {
      strategy: 'database',
      maxAge: 30 * 24 * 3_600,
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
        await forgetEndedSessions(user.id)
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
  await within(LINK_MS, linking)
}

// Linking a sign-in to an account with the same address is safe only because of this check: a provider
// that lets anyone claim an address would otherwise hand over that account.
const isProven: NonNullable<NextAuthConfig['callbacks']>['signIn'] = ({ account, profile }) => {
  if (account?.type !== 'oidc') return true
  if (profile?.email_verified !== true) return '/sign-in?error=unverified'
  return normalizeAssertedEmail(profile.email) ? true : '/sign-in?error=oddAddress'
}
