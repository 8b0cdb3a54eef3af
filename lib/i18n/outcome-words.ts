import type { Account } from '@/lib/account/account'
import type { ClaimingLaunch } from '@/lib/connect/launches'
import type { Display } from '@/lib/i18n/format'
import { OPEN_LAUNCH_TEXT, outcomeHint, outcomeText, returnedText } from '@/lib/i18n/messages'
import { type NextStep, outcomeDetails } from '@/lib/i18n/outcome-details'
import { intents, isIntentType } from '@/lib/intents'

type WordedLaunch = Pick<ClaimingLaunch, 'intent' | 'outcome' | 'before'>
type DetailedLaunch = WordedLaunch & Pick<ClaimingLaunch, 'input' | 'claims'>

type Words = {
  title?: string
  text: string
  /** What the page below does or shows. For pages only. */
  hint?: string | undefined
  next?: NextStep | undefined
}

/** Returns the words for an outcome with names, amounts and dates from the account, as far as it has them. */
export function detailedWords(
  launch: DetailedLaunch,
  account: Account | null,
  display: Display,
): Words {
  const isDone = launch.outcome === 'fulfilled'
  return (isDone && account && outcomeDetails(launch, account, display)) || outcomeWords(launch)
}

/** Returns whether the outcome of a launch offers this action as its next step. The page then leaves its button out. */
export function isNextStep(
  action: { intent: string; subscription: string | undefined },
  launch: DetailedLaunch | null,
  account: Account,
  display: Display,
): boolean {
  const next = launch && detailedWords(launch, account, display).next
  return next?.intent === action.intent && next.fields['subscription'] === action.subscription
}

/** Returns the words for an outcome. Never shows the status itself: it came through the address bar. */
export function outcomeWords({ intent, outcome, before }: WordedLaunch): Words {
  // An old launch may name an intent that no longer exists.
  const copy = isIntentType(intent) ? intents[intent].copy : null
  if (outcome === null) return { text: OPEN_LAUNCH_TEXT }
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: copy?.fulfilled ?? 'Done.' }
  }
  const words = { text: outcomeText[outcome], hint: outcomeHint[outcome] }
  if (outcome === 'unconfirmed' && copy) return { title: copy.unconfirmed, ...words }
  if (outcome === 'user_aborted' && before === null) return returnedText
  if (outcome !== 'unknown') return words
  // This may be shown long after the launch, so the title names the action.
  return { ...(copy && { title: `You chose “${copy.button}”` }), ...words }
}

/** Returns the first sentence for an outcome without its period, for the title of the page. */
export function outcomeHeadline(launch: WordedLaunch): string {
  const { title, text } = outcomeWords(launch)
  return title ?? text.replace(/\..*$/s, '')
}
