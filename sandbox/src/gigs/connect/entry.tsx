import type { Context } from 'hono'
import { isExpired, sha256 } from '../domain/sessions'
import { createUser, findUserByEmail } from '../domain/users'
import type { ConnectSession, Gigs } from '../model/state'
import { finishSession, redirectToCallback } from './finish'
import { isNavigation } from './headers'
import { showErrorPage } from './error-page'
import {
  areaOf,
  isSameHash,
  isSameBrowser,
  isBrowserSessionOver,
  openBrowserSession,
  pathOf,
} from './browser-session'

/**
 * `/{area}/entry?session=…&token=…` (docs/gigs-api.md#session-lifetime): the first navigation with the
 * right token before the deadline opens the session for its browser. Any other one goes home as `auth_expired`,
 * in the same browser too: the pages behind survive a reload by their cookie, this address does not.
 */
export function entry(gigs: Gigs) {
  return (c: Context) => {
    const session = gigs.store.get('connectSessions', c.req.query('session') ?? '')
    if (!session || areaOf(session) !== c.req.param('area')) return showErrorPage(c, 'unknown')
    if (!isNavigation(c)) return showErrorPage(c, 'notOpened')
    if (!isRightToken(session, c.req.query('token'))) {
      return redirectToCallback(c, session, 'auth_expired')
    }
    if (canGoOn(c, gigs, session)) return goToPages(c, gigs, session)
    if (!canOpen(gigs, session)) return redirectToCallback(c, session, 'auth_expired')
    return open(c, gigs, session)
  }
}

function isRightToken({ tokenHash }: ConnectSession, token: string | undefined) {
  return tokenHash === null || isSameHash(sha256(token ?? ''), tokenHash)
}

// Only by a setting: that the same browser may open a session twice is not promised anywhere.
function canGoOn(c: Context, gigs: Gigs, session: ConnectSession) {
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
    const visit = openBrowserSession(c, gigs, session)
    const taken = isEmailTaken(gigs, visit)
    return {
      isTaken: taken,
      opened: gigs.store.put('connectSessions', taken ? visit : withUser(gigs, visit)),
    }
  })
  // The address was free when the session was made (docs/gigs-api.md#email-of-userdetails-is-taken).
  if (isTaken) return finishSession(c, gigs, opened, 'bad_configuration')
  return goToPages(c, gigs, opened)
}

// The cookie of the visit goes along: cookies do not tell the ports of a host apart.
function goToPages(c: Context, gigs: Gigs, session: ConnectSession) {
  const isElsewhere = gigs.settings(emailOf(gigs, session)).ownPages
  return c.redirect(`${(isElsewhere && gigs.pagesOrigin) || ''}${pathOf(session)}`, 303)
}

function isEmailTaken(gigs: Gigs, { user, userDetails }: ConnectSession) {
  return user === null && userDetails !== null && findUserByEmail(gigs, userDetails.email) !== null
}

// `userDetails` become a user when the session is opened, not when it is made
// (docs/gigs-api.md#create-a-connect-session).
function withUser(gigs: Gigs, session: ConnectSession): ConnectSession {
  if (session.user !== null || session.userDetails === null) return session
  return { ...session, user: createUser(gigs, session.userDetails).id, userDetails: null }
}
