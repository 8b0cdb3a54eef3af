import { openBrowser } from './browser'
import { gigs } from './gigs'

/** The callback URL of the partner. It has no server, because the test browser does not request it. */
export const CALLBACK_URL = 'https://partner.example/back?launch=7'

/** Creates a session and opens it in a new browser. `params` is the object under the intent's type. */
export async function goToConnect(user: string, type: string, params: object | null) {
  const intent = { type, ...(params && { [type]: params }) }
  const session = await gigs.connect({ user, callbackUrl: CALLBACK_URL, intent })
  return { session, browser: await openBrowser(session.url) }
}

/** Returns the URL that Connect redirects to at the end. */
export const callbackWith = (session: { id: string }, status: string) =>
  `${CALLBACK_URL}&session_id=${session.id}&status=${status}`
