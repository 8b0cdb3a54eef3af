import type { Context } from 'hono'
import { isExpired, sha256 } from '../domain/sessions'
import { createUser, findUserByEmail } from '../domain/users'
import type { ConnectSession, Gigs } from '../model/state'
import { finishSession, redirectToCallback } from './finish'
import { isNavigation } from './headers'
import { showErrorPage } from './error-page'
import { browserLocale, translatorOf } from './language'
import {
  areaOf,
  isSameHash,
  isSameBrowser,
  isBrowserSessionOver,
  openBrowserSession,
  pathOf,
} from './browser-session'

/**
 * Handles `/{area}/entry?session=…&token=…` (docs/gigs-api.md#session-lifetime). The first navigation with a valid
 * token opens the session for its browser. Any later one ends as `auth_expired`, even in the same browser. The pages
 * of the session can be reloaded because of their cookie.
 */
export function entry(gigs: Gigs) {
  return (c: Context) => {
    const session = gigs.store.get('connectSessions', c.req.query('session') ?? '')
    if (!session || areaOf(session) !== c.req.param('area')) {
      return showErrorPage(c, gigs, translatorOf(c, gigs, null), 'unknown')
    }
    if (!isNavigation(c)) {
      return showErrorPage(c, gigs, translatorOf(c, gigs, session), 'notOpened')
    }
    if (!isValidToken(session, c.req.query('token'))) {
      return redirectToCallback(c, session, 'auth_expired')
    }
    if (canReopen(c, gigs, session)) return redirectToPages(c, gigs, session)
    if (!canOpen(gigs, session)) return redirectToCallback(c, session, 'auth_expired')
    return open(c, gigs, session)
  }
}

function isValidToken({ tokenHash }: ConnectSession, token: string | undefined) {
  return tokenHash === null || isSameHash(sha256(token ?? ''), tokenHash)
}

// Only with a setting, because the contract does not let a browser open a session twice.
function canReopen(c: Context, gigs: Gigs, session: ConnectSession) {
  if (!gigs.settings(emailOf(gigs, session)).lenientEntry) return false
  return (
    session.state === 'opened' && isSameBrowser(c, session) && !isBrowserSessionOver(gigs, session)
  )
}

function emailOf(gigs: Gigs, { user, userDetails }: ConnectSession) {
  const found = user === null ? userDetails : gigs.store.get('users', user)
  return found?.email ?? null
}

function canOpen(gigs: Gigs, session: ConnectSession) {
  return session.state === 'created' && !isExpired(gigs, session)
}

function open(c: Context, gigs: Gigs, session: ConnectSession) {
  const { opened, isTaken } = gigs.change(() => {
    const boundSession = openBrowserSession(c, gigs, session)
    const taken = isEmailTaken(gigs, boundSession)
    return {
      isTaken: taken,
      opened: gigs.store.put(
        'connectSessions',
        taken ? boundSession : withUser(gigs, boundSession, browserLocale(c)),
      ),
    }
  })
  // Another user may have registered the email since the session was created
  // (docs/gigs-api.md#email-of-userdetails-is-taken).
  if (isTaken) return finishSession(c, gigs, opened, 'bad_configuration')
  return redirectToPages(c, gigs, opened)
}

// The cookie is valid on the second origin too, because cookies ignore ports.
function redirectToPages(c: Context, gigs: Gigs, session: ConnectSession) {
  const hasOwnOrigin = gigs.settings(emailOf(gigs, session)).ownPages
  return c.redirect(`${(hasOwnOrigin && gigs.pagesOrigin) || ''}${pathOf(session)}`, 303)
}

function isEmailTaken(gigs: Gigs, { user, userDetails }: ConnectSession) {
  return user === null && userDetails !== null && findUserByEmail(gigs, userDetails.email) !== null
}

// `userDetails` become a user when the session is opened, not when it is created
// (docs/gigs-api.md#create-a-connect-session). Without a `preferredLocale`, the user gets the language of the pages.
function withUser(gigs: Gigs, session: ConnectSession, locale: string | null): ConnectSession {
  if (session.user !== null || session.userDetails === null) return session
  const details = { ...(locale && { preferredLocale: locale }), ...session.userDetails }
  return { ...session, user: createUser(gigs, details).id, userDetails: null }
}
