import { createHash } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { attemptCookie } from '@/lib/auth/sign-in-cookies'

/** The id of the OpenID provider in Auth.js. */
export const OPENID = 'oidc'

/**
 * The names of the check cookies that Auth.js sets when a sign-in at the provider starts. Auth.js has one set per
 * browser, so a second tab would overwrite the first. The browser therefore never gets these cookies. Instead,
 * each attempt has its own cookie, which is found by the `state` that the provider returns.
 */
export const checkCookies = {
  state: 'authjs.state',
  pkceCodeVerifier: 'authjs.pkce.code_verifier',
  nonce: 'authjs.nonce',
} as const

type Cookie = { name: string; value: string }
type Attempt = {
  /** The name of its cookie. */
  cookie: string
  /** The path of this app to continue at. */
  next: string
  /** Whether its checks are too old for Auth.js. */
  isExpired: boolean
  /** Its check cookies, as Auth.js expects them. */
  checks: Cookie[]
}

/** The lifetime of an attempt. It is longer than that of its checks, so that `next` survives an expired attempt. */
export const ATTEMPT_SECONDS = 3_600
const CHECK_SECONDS = 15 * 60 // see COOKIE_TTL in Auth.js
const MAX_ATTEMPTS = 3 // each adds about 1 KB to every request

/**
 * Returns the cookie of an attempt, built from the check cookies of Auth.js. It leaves out the check of `state`, which the
 * provider returns and the name of the cookie confirms: proxies refuse responses with more than 4 KB of headers.
 */
export function packAttempt(state: string, checks: Cookie[], next: string): Cookie {
  const valueOf = (name: string) => checks.find((check) => check.name === name)?.value ?? ''
  const { pkceCodeVerifier, nonce } = checkCookies
  const value = [Date.now(), valueOf(pkceCodeVerifier), valueOf(nonce), next].join('~')
  return { name: cookieOf(state), value }
}

/** Returns the attempt with this `state`; null if this browser has none. */
export async function findAttempt(
  cookies: Cookie[],
  state: string | null,
): Promise<Attempt | null> {
  const found = state && cookies.find(({ name }) => name === cookieOf(state))
  if (!found) return null
  const [, pkce = '', nonce = '', ...next] = found.value.split('~')
  return {
    cookie: found.name,
    next: safeRedirect(next.join('~')),
    isExpired: Date.now() - startedAt(found) > CHECK_SECONDS * 1_000,
    checks: [
      { name: checkCookies.state, value: await checkOf(state) },
      { name: checkCookies.pkceCodeVerifier, value: pkce },
      { name: checkCookies.nonce, value: nonce },
    ],
  }
}

// What Auth.js puts into its cookie for a `state`.
const checkOf = (state: string) =>
  encode({
    token: { value: state, provider: OPENID },
    secret: env().AUTH_SECRET,
    salt: checkCookies.state,
    maxAge: CHECK_SECONDS,
  })

/** Returns the names of the oldest attempt cookies, to delete before a new attempt starts. */
export function findOldAttempts(cookies: Cookie[]): string[] {
  return cookies
    .filter(({ name }) => name.startsWith(attemptCookie('')))
    .toSorted((a, b) => startedAt(b) - startedAt(a))
    .slice(MAX_ATTEMPTS - 1)
    .map(({ name }) => name)
}

const startedAt = ({ value }: Cookie) => Number(value.split('~')[0]) || 0

// A hash, because `state` may contain characters that a cookie name cannot.
const cookieOf = (state: string) =>
  attemptCookie(createHash('sha256').update(state).digest('hex').slice(0, 16))
