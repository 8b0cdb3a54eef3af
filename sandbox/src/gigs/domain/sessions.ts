import { createHash, createHmac } from 'node:crypto'
import { secondsAfter } from '../clock'
import { newId } from '../ids'
import type { ConnectSession, Gigs, Intent, User, UserDetails } from '../model/state'

const MAX_SESSIONS = 10_000

type NewSession = {
  intent: Intent
  callbackUrl: string | null
  appearance: ConnectSession['appearance']
  user: User | null
  userDetails: UserDetails | null
}

/** Creates a session. Its URL is never stored; `sessionUrl` builds it. Only the newest 10,000 sessions are kept. */
export function createSession(gigs: Gigs, params: NewSession): ConnectSession {
  const createdAt = gigs.now()
  const email = params.user?.email ?? params.userDetails?.email
  const id = newId('connectSession')
  const hasToken = Boolean(params.user ?? params.userDetails)
  const session = gigs.store.put('connectSessions', {
    object: 'connectSession',
    id,
    appearance: params.appearance,
    callbackUrl: params.callbackUrl,
    intent: params.intent,
    user: params.user?.id ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: secondsAfter(createdAt, gigs.settings(email).sessionSeconds).toISOString(),
    userDetails: params.userDetails,
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

/** Assigns a user to a session without one, and with it a token (docs/gigs-api.md#update-a-connect-session). */
export function assignUser(
  gigs: Gigs,
  session: ConnectSession,
  owner: { user: User | null; userDetails: UserDetails | null },
): ConnectSession {
  return gigs.store.put('connectSessions', {
    ...session,
    user: owner.user?.id ?? null,
    userDetails: owner.userDetails,
    tokenHash: sha256(sessionToken(gigs, session.id)),
  })
}

/**
 * Returns the URL to redirect the customer to. It is a credential: send it to the customer only, and never store
 * or log it.
 */
export function sessionUrl(
  gigs: Gigs,
  session: ConnectSession,
  hasToken = session.tokenHash !== null,
): string {
  const area = session.intent.type.startsWith('checkout') ? 'checkout' : 'portal'
  const token = hasToken ? `&token=${sessionToken(gigs, session.id)}` : ''
  return `${gigs.origin}/${area}/entry?session=${session.id}${token}`
}

/** Returns whether the session can no longer be opened. A session that is already open stays usable. */
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

// Returns 64 hex digits that only this sandbox can derive from the id. Only the hash of the token is stored.
function sessionToken(gigs: Gigs, id: string): string {
  const secret = gigs.store.get('secrets', 'secret')?.value
  if (!secret) throw new Error('The sandbox has no secret: seed it first.')
  return createHmac('sha256', secret).update(id).digest('hex')
}
