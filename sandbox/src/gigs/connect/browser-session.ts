import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secondsAfter } from '../clock'
import { sha256 } from '../domain/sessions'
import { randomText } from '../ids'
import type { ConnectSession, Gigs, IntentType } from '../model/state'

const BROWSER_SESSION_SECONDS = 60 * 60

/** Which part of Connect a trip runs in (docs/gigs-api.md#session-url). */
export function areaOf({ intent }: ConnectSession): 'checkout' | 'portal' {
  return checkoutIntents.has(intent.type) ? 'checkout' : 'portal'
}

const checkoutIntents: ReadonlySet<IntentType> = new Set([
  'checkoutNewSubscription',
  'checkoutAddon',
])

/** Where the steps of a trip are; the address holds no token. */
export function pathOf(session: ConnectSession, step = '') {
  return `/${areaOf(session)}/s/${encodeURIComponent(session.id)}${step && `/${step}`}`
}

/** Ties a session to this browser for the rest of its trip. Each has its own cookie, so several trips run at once. */
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

/** Whether this browser is the one that opened the session. */
export function isSameBrowser(c: Context, session: ConnectSession) {
  const secret = getCookie(c, cookieOf(session))
  return secret !== undefined && isSameHash(sha256(secret), session.openedBy)
}

/** A page left open for an hour belongs to nobody any more. */
export function isBrowserSessionOver(gigs: Gigs, { openedAt }: ConnectSession) {
  return openedAt !== null && gigs.now() > secondsAfter(new Date(openedAt), BROWSER_SESSION_SECONDS)
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(one: string, other: string | null) {
  if (other === null || one.length !== other.length) return false
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

function cookieOf(session: ConnectSession) {
  return `connect.${session.id}`
}
