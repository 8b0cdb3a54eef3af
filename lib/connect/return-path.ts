import type { Launch } from '@/lib/connect/launches'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { intents, isIntentType } from '@/lib/intents'

const HOME = '/dashboard'

// These paths redirect or are not pages. A return to the callback would never end.
const NO_PAGE =
  /^\/(api|connect|sign-in|_next|healthz|readyz|invoices|dashboard\/account|profile\/data)([/?]|$)/

/**
 * Returns the path of the page where a launch began, without the outcome that the page showed then. Returns the
 * dashboard for anything but a page of this app, because a browser may submit anything.
 */
export function returnPath(submitted: unknown): string {
  const path = safeRedirect(submitted)
  return NO_PAGE.test(path) ? HOME : withLaunch(path, null)
}

/**
 * Returns the path that shows the outcome of a launch: the page where the launch began, or the dashboard after the
 * purchase of a plan, because the new plan is there. The fragment moves the focus to the outcome.
 */
export function outcomePath({ id, intent, outcome, returnTo }: Launch): string {
  const isPurchase = isIntentType(intent) && intents[intent].subject === 'plan'
  const page = isPurchase && mayHaveSucceeded(outcome) ? HOME : returnPath(returnTo)
  return `${withLaunch(page, id)}#outcome`
}

/** Returns whether the customer finished at Connect, so that the action should not be offered again. */
export const mayHaveSucceeded = (outcome: Launch['outcome']): boolean =>
  SUCCESSES.has(outcome ?? '')

const SUCCESSES = new Set(['fulfilled', 'unconfirmed', 'acknowledged'])

function withLaunch(path: string, launch: string | null): string {
  const [pathname = HOME, ...queries] = path.split('?')
  const params = new URLSearchParams(queries.join('?'))
  params.delete('launch')
  if (launch) params.set('launch', launch)
  return params.size > 0 ? `${pathname}?${params}` : pathname
}
