import { z } from 'zod'
import { assignUser, createSession, isExpired, sessionUrl } from '../domain/sessions'
import { findUserByEmail } from '../domain/users'
import { ApiError, invalid } from '../errors'
import type { ConnectSession, Gigs, Intent, User, UserDetails } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, type Params, getEndpoint } from './endpoint'
import { byPathId, referencedUser } from './lookup'
import { emailField, idField, mergeMetadata, metadataField, userFields } from './fields'
import { checkIntent, type SessionUser } from './intent-checks'
import { intentField } from './intents'
import { serializeSession } from './serializers'
import { connectSession } from './schemas/project'

const forbiddenSchemes = new Set(['javascript:', 'data:', 'file:', 'blob:', 'vbscript:'])

const callbackField = z
  .string()
  .max(2048)
  .refine(isCallbackUrl, 'Must be an absolute URL or an app link such as myapp://link.')

/**
 * Properties of both the create and the update request (docs/gigs-api.md#create-a-connect-session and
 * docs/gigs-api.md#update-a-connect-session).
 */
const sessionFields = {
  appearance: z.strictObject({ theme: z.enum(['light', 'dark']).exactOptional() }).exactOptional(),
  callbackUrl: callbackField.nullable().exactOptional(),
  user: idField.nullable().exactOptional(),
  userDetails: z
    .strictObject({
      email: emailField,
      ...userFields,
      metadata: metadataField.exactOptional(),
    })
    .exactOptional(),
} as const

const createBody = z.strictObject({ intent: intentField, ...sessionFields })
const patchBody = z.strictObject(sessionFields)

/** See docs/gigs-api.md#connect-sessions. */
export const connectSessions: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/connectSessions`,
    isCreate: true,
    find: (gigs) => requireConnect(gigs, null),
    query: none,
    body: createBody,
    response: connectSession,
    run: create,
  }),
  getEndpoint(
    `${PROJECT_PATH}/connectSessions/:id`,
    find,
    (_, session) => serializeSession(session),
    connectSession,
  ),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/connectSessions/:id`,
    find,
    query: none,
    body: patchBody,
    response: connectSession,
    run: update,
  }),
]

function create(gigs: Gigs, { body }: { body: z.output<typeof createBody> }) {
  const { intent, appearance = { theme: 'light' }, callbackUrl = null } = body
  const { user, userDetails, sessionUser } = resolveSessionUser(gigs, body)
  const email = user?.email ?? userDetails?.email ?? null
  requireConnect(gigs, email)
  checkIntent(gigs, intent, sessionUser)
  checkTheme(gigs, intent, appearance, email)
  const session = createSession(gigs, { intent, appearance, callbackUrl, user, userDetails })
  return serializeSession(session, sessionUrl(gigs, session))
}

/**
 * Updates a session. The response has a url only if the update assigns a user
 * (docs/gigs-api.md#update-a-connect-session).
 */
function update(
  gigs: Gigs,
  { found, body }: { found: ConnectSession; body: z.output<typeof patchBody> },
) {
  const { appearance = found.appearance, callbackUrl = found.callbackUrl } = body
  const { user, userDetails, sessionUser } = resolveSessionUser(gigs, body)
  checkTheme(gigs, found.intent, appearance, user?.email ?? null)
  checkSessionPatch(gigs, found, sessionUser)
  const changed = gigs.store.put('connectSessions', { ...found, appearance, callbackUrl })
  if (sessionUser === null) return serializeSession(changed)
  checkIntent(gigs, found.intent, sessionUser)
  const assigned = assignUser(gigs, changed, { user, userDetails })
  return serializeSession(assigned, sessionUrl(gigs, assigned))
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

type UserParams = { user?: string | null; userDetails?: UserDetails }

type ResolvedUser = { user: User | null; userDetails: UserDetails | null; sessionUser: SessionUser }

/**
 * Returns the user that the body names.
 * @throws ApiError 422 for both `user` and `userDetails`, an unknown user, or the details of an existing user.
 */
function resolveSessionUser(gigs: Gigs, { user = null, userDetails }: UserParams): ResolvedUser {
  if (user !== null && userDetails) throw invalid('Use either user or userDetails, not both.')
  if (user !== null) {
    const found = referencedUser(gigs, user)
    return { user: found, userDetails: null, sessionUser: found }
  }
  if (!userDetails) return { user: null, userDetails: null, sessionUser: null }
  if (findUserByEmail(gigs, userDetails.email)) {
    throw invalid(
      'A user with this email already exists. Pass its id as user instead.',
      'userAlreadyExists',
    )
  }
  mergeMetadata({}, userDetails.metadata ?? {})
  return { user: null, userDetails, sessionUser: 'new' }
}

/** Allows an update to assign a user only if the session has none and has not been opened. */
function checkSessionPatch(gigs: Gigs, session: ConnectSession, sessionUser: SessionUser): void {
  if (sessionUser === null) return
  if (session.user !== null || session.userDetails !== null) {
    throw invalid('This session already has a user.')
  }
  if (session.state !== 'created' || isExpired(gigs, session)) {
    throw invalid('This session can no longer be opened. Create a new one.')
  }
}

const intentsWithDarkTheme: ReadonlySet<Intent['type']> = new Set([
  'completePorting',
  'viewEsimInstallation',
])

/** Allows the dark theme for two intents, in projects that have it enabled. */
function checkTheme(
  gigs: Gigs,
  { type }: Intent,
  { theme }: ConnectSession['appearance'],
  email: string | null,
): void {
  if (theme !== 'dark') return
  if (!gigs.settings(email).darkTheme) throw darkThemeError('is not enabled for this project')
  if (!intentsWithDarkTheme.has(type)) throw darkThemeError(`is not available for ${type}`)
}

function darkThemeError(why: string): ApiError {
  const message = `The dark theme ${why}.`
  const property = 'appearance.theme'
  const detail = { object: 'propertyErrorDetail', code: 'propertyInvalid', property } as const
  return new ApiError('invalid', message, { details: [{ ...detail, message, suggestion: null }] })
}

// Checks the text before parsing it: a URL parser drops tabs and line breaks and adds missing slashes.
function isCallbackUrl(text: string): boolean {
  if (!/^[a-z][a-z\d+.-]*:[^\s\\\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return false
  const { protocol } = new URL(text)
  if (forbiddenSchemes.has(protocol)) return false
  return !/^https?:$/.test(protocol) || /^https?:\/\/[^/]/i.test(text)
}
