import { createHash } from 'node:crypto'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { attemptCookie } from '@/lib/auth/sign-in-cookies'

/**
 * The names under which Auth.js keeps the checks of a sign-in at the provider. It has one set of them for
 * each browser, so of two tabs the second would overwrite the first. The browser therefore never gets these
 * cookies: each attempt has one of its own, found again by the `state` that the provider hands back.
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
  /** The path of ours to go on to. */
  next: string
  /** Whether Auth.js would refuse its checks because of their age. */
  isOver: boolean
  /** Its checks as cookies of Auth.js. */
  checks: Cookie[]
}

/** How long an attempt is remembered: longer than its checks hold, so that `next` is not lost with them. */
export const ATTEMPT_SECONDS = 3_600
const CHECK_SECONDS = 15 * 60 // see COOKIE_TTL in Auth.js
const MOST_ATTEMPTS = 3 // each weighs more than 1 KB on every request

const names = Object.values(checkCookies)

/** Returns the cookie that remembers an attempt, made of the checks of Auth.js. */
export function packAttempt(state: string, checks: Cookie[], next: string): Cookie {
  const valueOf = (name: string) => checks.find((check) => check.name === name)?.value ?? ''
  const value = [Date.now(), ...names.map(valueOf), next].join('~')
  return { name: cookieOf(state), value }
}

/** Returns the attempt that this `state` belongs to; null when this browser began none or forgot it. */
export function findAttempt(cookies: Cookie[], state: string | null): Attempt | null {
  const found = state && cookies.find(({ name }) => name === cookieOf(state))
  if (!found) return null
  const values = found.value.split('~')
  return {
    cookie: found.name,
    next: safeRedirect(values.slice(1 + names.length).join('~')),
    isOver: Date.now() - startedAt(found) > CHECK_SECONDS * 1_000,
    checks: names.map((name, index) => ({ name, value: values[1 + index] ?? '' })),
  }
}

/** Returns the names of the attempts to forget before one more begins: the oldest ones. */
export function findOldAttempts(cookies: Cookie[]): string[] {
  return cookies
    .filter(({ name }) => name.startsWith(attemptCookie('')))
    .toSorted((a, b) => startedAt(b) - startedAt(a))
    .slice(MOST_ATTEMPTS - 1)
    .map(({ name }) => name)
}

const startedAt = ({ value }: Cookie) => Number(value.split('~')[0]) || 0

// Of our own page's making, so short is enough; the hash keeps odd characters out of the name.
const cookieOf = (state: string) =>
  attemptCookie(createHash('sha256').update(state).digest('hex').slice(0, 16))
