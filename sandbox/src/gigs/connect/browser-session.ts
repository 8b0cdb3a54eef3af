import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secondsAfter } from '../clock'
import { sha256 } from '../domain/sessions'
import { randomText } from '../ids'
import type { ConnectSession, Gigs, IntentType } from '../model/state'

const BROWSER_SESSION_SECONDS = 60 * 60

/** Returns the part of Connect that handles the session (docs/gigs-api.md#session-url). */
export function areaOf({ intent }: ConnectSession): 'checkout' | 'portal' {
  return checkoutIntents.has(intent.type) ? 'checkout' : 'portal'
}

const checkoutIntents: ReadonlySet<IntentType> = new Set([
  'checkoutNewSubscription',
  'checkoutAddon',
])

/** Returns the path of a step. It contains no token. */
export function pathOf(session: ConnectSession, step = '') {
  return `/${areaOf(session)}/s/${encodeURIComponent(session.id)}${step && `/${step}`}`
}

/** Binds a session to this browser with a cookie. Each session has its own, so several can be open at once. */
export function openBrowserSession(
  c: Context,
  gigs: Gigs,
  session: ConnectSession,
): ConnectSession {
  const secret = randomText(40)
  setCookie(c, cookieOf(session), secret, {
    path: `/${areaOf(session)}`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: gigs.origin.startsWith('https:'),
    maxAge: BROWSER_SESSION_SECONDS,
  })
  return {
    ...session,
    state: 'opened',
    openedAt: gigs.now().toISOString(),
    openedBy: sha256(secret),
  }
}

/** Returns whether this browser opened the session. */
export function isSameBrowser(c: Context, session: ConnectSession) {
  const secret = getCookie(c, cookieOf(session))
  return secret !== undefined && isSameHash(sha256(secret), session.openedBy)
}

/** Returns whether the session was opened more than an hour ago. */
export function isBrowserSessionOver(gigs: Gigs, { openedAt }: ConnectSession) {
  return openedAt !== null && gigs.now() > secondsAfter(new Date(openedAt), BROWSER_SESSION_SECONDS)
}

/** Compares two hashes in constant time. */
export function isSameHash(a: string, b: string | null) {
  if (b === null || a.length !== b.length) return false
  return timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function cookieOf(session: ConnectSession) {
  return `connect.${session.id}`
}
