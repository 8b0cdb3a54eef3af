import { z } from 'zod'
import { createSession, sessionUrl, assignUser } from '../domain/sessions'
import { ApiError } from '../errors'
import type { ConnectSession, Gigs } from '../model/state'
import { endpoint, type Endpoint, none, P, type Params, reading } from './endpoint'
import { byPathId } from './path-id'
import { checkIntent } from './intent-checks'
import { intentField } from './intents'
import { serializeSession } from './serializers'
import { connectSession } from './schemas/project'
import { checkSessionPatch, checkTheme, sessionFields, sessionUserOf } from './session-checks'

const createBody = z.strictObject({ intent: intentField, ...sessionFields })
const patchBody = z.strictObject(sessionFields)

/** See docs/gigs-api.md#connect-sessions. */
export const connectSessions: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: `${P}/connectSessions`,
    isCreate: true,
    find: (gigs) => requireConnect(gigs, null),
    query: none,
    body: createBody,
    answers: connectSession,
    run: create,
  }),
  reading(
    `${P}/connectSessions/:id`,
    find,
    (_, session) => serializeSession(session),
    connectSession,
  ),
  endpoint({
    method: 'PATCH',
    path: `${P}/connectSessions/:id`,
    find,
    query: none,
    body: patchBody,
    answers: connectSession,
    run: update,
  }),
]

function create(gigs: Gigs, { body }: { body: z.output<typeof createBody> }) {
  const { intent, appearance = { theme: 'light' }, callbackUrl = null } = body
  const { user, userDetails, whose } = sessionUserOf(gigs, body)
  const email = user?.email ?? userDetails?.email ?? null
  requireConnect(gigs, email)
  checkIntent(gigs, intent, whose)
  checkTheme(gigs, intent, appearance, email)
  const wish = { intent, appearance, callbackUrl, user, userDetails }
  const session = createSession(gigs, wish)
  return serializeSession(session, sessionUrl(gigs, session))
}

/**
 * The url is filled only when the update ties the session to a user
 * (docs/gigs-api.md#update-a-connect-session).
 */
function update(
  gigs: Gigs,
  { found, body }: { found: ConnectSession; body: z.output<typeof patchBody> },
) {
  const { appearance = found.appearance, callbackUrl = found.callbackUrl } = body
  const { user, userDetails, whose } = sessionUserOf(gigs, body)
  checkTheme(gigs, found.intent, appearance, user?.email ?? null)
  checkSessionPatch(gigs, found, whose)
  const changed = gigs.store.put('connectSessions', { ...found, appearance, callbackUrl })
  if (whose === null) return serializeSession(changed)
  checkIntent(gigs, found.intent, whose)
  const tied = assignUser(gigs, changed, { user, userDetails })
  return serializeSession(tied, sessionUrl(gigs, tied))
}

function find(gigs: Gigs, params: Params): ConnectSession {
  requireConnect(gigs, null)
  return byPathId('connectSessions')(gigs, params)
}

function requireConnect(gigs: Gigs, email: string | null): void {
  if (!gigs.settings(email).connectEnabled) {
    throw new ApiError('permissionDenied', 'Connect is not enabled for this project.')
  }
}
