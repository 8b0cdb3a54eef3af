import type { Context } from 'hono'
import type { ConnectSession, Gigs, CallbackStatus } from '../model/state'
import { Mark } from './form-parts'
import type { Screen } from './layout'
import { buildCallbackUrl } from './callback-url'
import { pathOf } from './browser-session'
import type { Translator } from './words/translator'

/** Ends a session and redirects to the callback. A session that has already ended keeps its status. */
export function finishSession(
  c: Context,
  gigs: Gigs,
  session: ConnectSession,
  status: CallbackStatus,
) {
  const finished = gigs.change(() => {
    const current = gigs.store.get('connectSessions', session.id) ?? session
    if (callbackStatusOf(current)) return current
    const state = status === 'auth_expired' ? 'expired' : status
    return gigs.store.put('connectSessions', { ...current, state })
  })
  return redirectToCallback(c, finished, callbackStatusOf(finished) ?? status)
}

/** Redirects to the callback URL, or to Connect's own last page if the session has none. */
export function redirectToCallback(c: Context, session: ConnectSession, status: CallbackStatus) {
  if (session.callbackUrl === null) {
    return c.redirect(`${pathOf(session, 'ended')}?as=${status}`, 303)
  }
  return c.redirect(buildCallbackUrl(session.callbackUrl, session.id, status), 303)
}

/** Returns the callback status of a session that has ended; null for any other. */
export function callbackStatusOf({ state }: ConnectSession): CallbackStatus | null {
  if (state === 'created' || state === 'opened') return null
  return state === 'expired' ? 'auth_expired' : state
}

/** The last page of a session without a callback URL. */
export function finishedScreen(t: Translator, status: CallbackStatus): Screen {
  const title = t(`endings.${status}`)
  return {
    title,
    body: (
      <>
        {status !== 'user_aborted' && <Mark bad={status !== 'success'} />}
        <h1>{title}</h1>
        <p class="lede">{t(`endings.${status}Text`)}</p>
      </>
    ),
  }
}

export function isCallbackStatus(text: string | undefined): text is CallbackStatus {
  return text !== undefined && Object.hasOwn(callbackStatuses, text)
}

const callbackStatuses: Record<CallbackStatus, true> = {
  success: true,
  auth_expired: true,
  bad_configuration: true,
  user_aborted: true,
}
