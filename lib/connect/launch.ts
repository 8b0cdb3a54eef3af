import type { Account } from '@/lib/account/account'
import { env } from '@/lib/env'
import { gigs } from '@/lib/gigs'
import type { NewSession, SessionUser } from '@/lib/gigs/connect-sessions'
import { GigsError } from '@/lib/gigs/errors'
import { addRequestContext } from '@/lib/http/request-context'
import type { Intent } from '@/lib/intents'
import type { Prepared } from '@/lib/intents/define'
import type { Refusal } from '@/lib/intents/refusal'
import {
  attachSession,
  closeSlot,
  firstSubmission,
  recordLaunch,
  type Launch,
  type Submission,
} from '@/lib/connect/launches'
import { callbackUrlOf } from '@/lib/connect/callback-url'
import { checkLaunchLimits, type Wait } from '@/lib/connect/launch-limits'
import { errorFacts, log } from '@/lib/log'
import { markUnreachable, getAccount } from '@/lib/account/fetch-account'
import { gigsUserForCheckout } from '@/lib/account/complete-gigs-user'
import { detailsForGigs, type User } from '@/lib/auth/users'

export type Launched =
  | { ok: true; url: string; launch: string }
  | { ok: false; refusal: Refusal }
  | { ok: false; wait: Wait }
  | { ok: false; failure: GigsError }

/** What the request says about its client. */
type LaunchContext = {
  submission?: Submission
  deviceTheme?: Theme
  /** The path of the page where the launch began, which then shows the outcome. */
  returnTo?: string
  /** Where Connect returns to instead of our callback route, for a native app. */
  callbackUrl?: string | undefined
}

/**
 * Starts a launch: checks the intent against the account, records the launch and creates its Connect Session.
 * Returns the session URL to redirect to, which is a secret, or why the launch did not start.
 */
export async function launch(
  user: User,
  intent: Intent,
  submitted: unknown,
  {
    submission = firstSubmission,
    deviceTheme = 'light',
    returnTo,
    callbackUrl,
  }: LaunchContext = {},
): Promise<Launched> {
  try {
    const account = await getAccount(user)
    const prepared = intent.prepare(account, submitted)
    if (!prepared.ok) return refuse(intent, prepared.refusal)
    const { input, before } = prepared
    const values = {
      userId: user.id,
      intent: intent.type,
      input,
      before,
      returnTo: returnTo ?? null,
    }
    const recorded = await recordLaunch({ ...values, ...submission })
    const wait = await checkLaunchLimits(recorded)
    if (wait) return refuseForNow(recorded, wait)
    const appearance = appearanceFor(intent.type, user.theme ?? deviceTheme)
    const session = {
      callbackUrl: callbackUrlOf(recorded.id, callbackUrl),
      ...(await sessionUser(user, account, intent)),
      ...appearance,
    }
    const opened = await openSession(recorded, prepared, session)
    if ('failure' in opened) await markUnreachable(user, opened.failure)
    return opened
  } catch (failure) {
    if (!(failure instanceof GigsError)) throw failure
    log.error({ step: 'unread', intent: intent.type, ...errorFacts(failure) })
    return { ok: false, failure }
  }
}

function refuse({ type: intent }: Intent, refusal: Refusal): Launched {
  log.info({ step: 'launchRefused', intent, reason: refusal })
  return { ok: false, refusal }
}

function refuseForNow({ id, intent }: Launch, wait: Wait): Launched {
  log.warn({ step: 'limited', launch: id, intent, ...wait })
  return { ok: false, wait }
}

async function openSession(
  { id }: Launch,
  { wire }: Prepared & { ok: true },
  rest: SessionUser & Pick<NewSession, 'callbackUrl' | 'appearance'>,
): Promise<Launched> {
  const facts = { launch: id, intent: wire.type }
  addRequestContext({ launch: id })
  try {
    const session = await create({ intent: wire, ...rest }, id)
    await attachSession(id, session.id)
    log.info({ step: 'created', ...facts, session: session.id })
    return { ok: true, url: session.url, launch: id }
  } catch (failure) {
    if (!(failure instanceof GigsError)) throw failure
    // A refused call created nothing. After any other failure, a second try must join this launch.
    if (failure.failure === 'refused') await closeSlot(id)
    log.error({ step: 'failed', ...facts, ...errorFacts(failure) })
    return { ok: false, failure }
  }
}

// Retries without the theme when Gigs refuses it. A refused call stored nothing, so the launch's idempotency key
// can be used again (docs/gigs-api.md#idempotency).
async function create({ appearance, ...body }: NewSession, key: string) {
  if (!appearance) return gigs.connectSessions.create(body, key)
  try {
    return await gigs.connectSessions.create({ ...body, appearance }, key)
  } catch (failure) {
    if (!(failure instanceof GigsError) || !failure.mayBeAbout('appearance')) throw failure
    log.warn({ step: 'appearanceRefused', launch: key, ...errorFacts(failure) })
    return gigs.connectSessions.create(body, key)
  }
}

type Theme = 'light' | 'dark'
type Look = Pick<NewSession, 'appearance'>

// Light is the default; dark is refused for other intents (docs/gigs-api.md#create-a-connect-session).
const CAN_BE_DARK = new Set(['completePorting', 'viewEsimInstallation'])

function appearanceFor(intent: string, theme: Theme): Look {
  const isDark = env().GIGS_CONNECT_DARK === 'on' && theme === 'dark' && CAN_BE_DARK.has(intent)
  return isDark ? { appearance: { theme } } : {}
}

async function sessionUser(user: User, account: Account, intent: Intent): Promise<SessionUser> {
  const isPurchase = intent.subject === 'plan'
  const gigsUser = isPurchase
    ? await gigsUserForCheckout(user, account)
    : (account.gigsUser?.id ?? null)
  return gigsUser ? { user: gigsUser } : { userDetails: detailsForGigs(user) }
}
