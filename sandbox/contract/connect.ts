import { openBrowser } from './browser'
import { gigs } from './gigs'

/** Where the partner's own page for coming back would be. No server is there: browsers stop before it. */
export const callbackUrl = 'https://partner.example/back?trip=7'

/** Makes a session for a user and opens it in a new browser. `about` goes beside the intent's type. */
export async function goToConnect(user: string, type: string, about: object | null) {
  const intent = { type, ...(about && { [type]: about }) }
  const session = await gigs.connect({ user, callbackUrl, intent })
  return { session, browser: await openBrowser(session.url) }
}

/** Where Connect sends the customer in the end. */
export const back = (session: { id: string }, status: string) =>
  `${callbackUrl}&session_id=${session.id}&status=${status}`
