import type { Context } from 'hono'
import type { ConnectSession, Gigs, CallbackStatus } from '../model/state'
import { Mark } from './form-parts'
import type { Screen } from './layout'
import { buildCallbackUrl } from './callback-url'
import { pathOf } from './browser-session'

/** Ends a trip for good and leads home. Asked again, for instance by a double click, it ends the same way. */
export function finishSession(
  c: Context,
  gigs: Gigs,
  session: ConnectSession,
  status: CallbackStatus,
) {
  const ended = gigs.change(() => {
    const current = gigs.store.get('connectSessions', session.id) ?? session
    if (callbackStatusOf(current)) return current
    const state = status === 'auth_expired' ? 'expired' : status
    return gigs.store.put('connectSessions', { ...current, state })
  })
  return redirectToCallback(c, ended, callbackStatusOf(ended) ?? status)
}

/** Sends the browser to the callback, or, where there is none, to a page that says how it ended. */
export function redirectToCallback(c: Context, session: ConnectSession, status: CallbackStatus) {
  if (session.callbackUrl === null) {
    return c.redirect(`${pathOf(session, 'ended')}?as=${status}`, 303)
  }
  return c.redirect(buildCallbackUrl(session.callbackUrl, session.id, status), 303)
}

/** How a finished trip ended, in the words of the link back; null while it can go on. */
export function callbackStatusOf({ state }: ConnectSession): CallbackStatus | null {
  if (state === 'created' || state === 'opened') return null
  return state === 'expired' ? 'auth_expired' : state
}

/** The last page of a trip whose session named no callback. */
export function finishedScreen(status: CallbackStatus): Screen {
  const { title, says } = endings[status]
  return {
    title,
    body: (
      <>
        {status !== 'user_aborted' && <Mark bad={status !== 'success'} />}
        <h1>{title}</h1>
        <p class="lede">{says}</p>
      </>
    ),
  }
}

export function isCallbackStatus(text: string | undefined): text is CallbackStatus {
  return text !== undefined && Object.hasOwn(endings, text)
}

const endings: Record<CallbackStatus, { title: string; says: string }> = {
  success: { title: 'All done', says: 'Everything was saved. You can close this window.' },
  auth_expired: {
    title: 'This link is no longer valid',
    says: 'It works once and for a short time only. Go back to where you came from and start again.',
  },
  bad_configuration: {
    title: 'This cannot be done here',
    says: 'It is not set up for your account. Please contact the support of the shop you came from.',
  },
  user_aborted: { title: 'You left', says: 'You can close this window.' },
}
