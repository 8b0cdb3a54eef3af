import { z } from 'zod'
import { isExpired } from '../domain/sessions'
import { findUserByEmail } from '../domain/users'
import { ApiError, invalid } from '../errors'
import type { ConnectSession, Gigs, Intent, User, UserDetails } from '../model/state'
import { emailField, idField, mergeMetadata, metadataField, userFields } from './fields'
import type { SessionUser } from './intent-checks'
import { namedUser } from './referenced'

const forbiddenSchemes = new Set(['javascript:', 'data:', 'file:', 'blob:', 'vbscript:'])

const callbackField = z
  .string()
  .max(2048)
  .refine(isCallbackUrl, 'Use an absolute web address or an app link such as myapp://link.')

/**
 * What both creating and updating a session take (docs/gigs-api.md#create-a-connect-session and
 * docs/gigs-api.md#update-a-connect-session).
 */
export const sessionFields = {
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

type Given = { user?: string | null; userDetails?: UserDetails }

type Resolved = { user: User | null; userDetails: UserDetails | null; whose: SessionUser }

/** Whom a body names. Refused: both ways at once, an unknown user, details of a user who exists. */
export function sessionUserOf(gigs: Gigs, { user = null, userDetails }: Given): Resolved {
  if (user !== null && userDetails) throw invalid('Use user or userDetails, not both of them.')
  if (user !== null) {
    const found = namedUser(gigs, user)
    return { user: found, userDetails: null, whose: found }
  }
  if (!userDetails) return { user: null, userDetails: null, whose: null }
  if (findUserByEmail(gigs, userDetails.email)) {
    throw invalid('A user with this email already exists: use user.', 'userAlreadyExists')
  }
  mergeMetadata({}, userDetails.metadata ?? {})
  return { user: null, userDetails, whose: 'new' }
}

/** A user can be added while there is none and the session still waits to be opened. */
export function checkSessionPatch(gigs: Gigs, session: ConnectSession, whose: SessionUser): void {
  if (whose === null) return
  if (session.user !== null || session.userDetails !== null) {
    throw invalid('This session already has a user.')
  }
  if (session.state !== 'created' || isExpired(gigs, session)) {
    throw invalid('This session can no longer be opened. Create a new one.')
  }
}

const darkIntents: ReadonlySet<Intent['type']> = new Set([
  'completePorting',
  'viewEsimInstallation',
])

/** Dark pages exist for two intents, in projects where they are enabled. */
export function checkTheme(
  gigs: Gigs,
  { type }: Intent,
  { theme }: ConnectSession['appearance'],
  email: string | null,
): void {
  if (theme !== 'dark') return
  if (!gigs.settings(email).darkTheme) throw noDark('is not enabled for this project')
  if (!darkIntents.has(type)) throw noDark(`is not available for ${type}`)
}

function noDark(why: string): ApiError {
  const message = `The dark theme ${why}.`
  const property = 'appearance.theme'
  const named = { object: 'propertyErrorDetail', code: 'propertyInvalid', property } as const
  return new ApiError('invalid', message, { details: [{ ...named, message, suggestion: null }] })
}

// Looked at before it is parsed: a parser drops tabs and line breaks, and repairs a missing slash.
function isCallbackUrl(text: string): boolean {
  if (!/^[a-z][a-z\d+.-]*:[^\s\\\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return false
  const { protocol } = new URL(text)
  if (forbiddenSchemes.has(protocol)) return false
  return !/^https?:$/.test(protocol) || /^https?:\/\/[^/]/i.test(text)
}
