import { createHash, createHmac } from 'node:crypto'
import { secondsAfter } from '../clock'
import { newId } from '../ids'
import type { ConnectSession, Gigs, Intent, User, UserDetails } from '../model/state'

const MAX_SESSIONS = 10_000

export type NewSession = {
  intent: Intent
  callbackUrl: string | null
  appearance: ConnectSession['appearance']
  user: User | null
  userDetails: UserDetails | null
}

/** Makes a session; its url is never kept: `sessionUrl` makes it again. The newest 10,000 sessions are kept. */
export function createSession(gigs: Gigs, wish: NewSession): ConnectSession {
  const createdAt = gigs.now()
  const email = wish.user?.email ?? wish.userDetails?.email
  const id = newId('connectSession')
  const hasToken = Boolean(wish.user ?? wish.userDetails)
  const session = gigs.store.put('connectSessions', {
    object: 'connectSession',
    id,
    appearance: wish.appearance,
    callbackUrl: wish.callbackUrl,
    intent: wish.intent,
    user: wish.user?.id ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: secondsAfter(createdAt, gigs.settings(email).sessionSeconds).toISOString(),
    userDetails: wish.userDetails,
    tokenHash: hasToken ? sha256(sessionToken(gigs, id)) : null,
    state: 'created',
    openedAt: null,
    openedBy: null,
    login: null,
    draft: {},
  })
  gigs.store.keepNewest('connectSessions', MAX_SESSIONS)
  return session
}

/** Gives a session that has no user one, and with it a token (docs/gigs-api.md#update-a-connect-session). */
export function assignUser(
  gigs: Gigs,
  session: ConnectSession,
  to: { user: User | null; userDetails: UserDetails | null },
): ConnectSession {
  return gigs.store.put('connectSessions', {
    ...session,
    user: to.user?.id ?? null,
    userDetails: to.userDetails,
    tokenHash: sha256(sessionToken(gigs, session.id)),
  })
}

/** Where to send the customer. Treat it like a password: it may be given to nobody else, and not be stored or logged. */
export function sessionUrl(
  gigs: Gigs,
  session: ConnectSession,
  hasToken = session.tokenHash !== null,
): string {
  const area = session.intent.type.startsWith('checkout') ? 'checkout' : 'portal'
  const token = hasToken ? `&token=${sessionToken(gigs, session.id)}` : ''
  return `${gigs.origin}/${area}/entry?session=${session.id}${token}`
}

/** Whether it can no longer be opened; one that is open already stays usable. */
export function isExpired(gigs: Gigs, session: ConnectSession): boolean {
  if (session.state === 'expired') return true
  return session.state === 'created' && session.expiresAt <= gigs.now().toISOString()
}

export function expireSession(gigs: Gigs, session: ConnectSession): ConnectSession {
  return gigs.store.put('connectSessions', { ...session, state: 'expired' })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

// 64 letters and digits that only this sandbox can make from the id: the hash is kept for comparing, the token is not.
function sessionToken(gigs: Gigs, id: string): string {
  const secret = gigs.store.get('secrets', 'secret')?.value
  if (!secret) throw new Error('The sandbox has no secret: seed it first.')
  return createHmac('sha256', secret).update(id).digest('hex')
}
