import type { Account } from '@/lib/account/account'
import type { ClaimingLaunch, Outcome } from '@/lib/connect/launches'
import type { Display } from '@/lib/i18n/format'
import type { NextStep } from '@/lib/i18n/next-step'
import { outcomeDetails } from '@/lib/i18n/outcome-details'
import { type Translator, translatorFor } from '@/lib/i18n/translator'
import { type IntentType, isIntentType } from '@/lib/intents'

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
  const details = isDone && account && outcomeDetails(launch, account, display)
  return details || outcomeWords(launch, display)
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
export function outcomeWords({ intent, outcome, before }: WordedLaunch, display: Display): Words {
  const t = translatorFor(display.locale)
  if (outcome === null) return { text: t('connect.stillOpen') }
  // An old launch may name an intent that no longer exists.
  const known = isIntentType(intent) ? intent : null
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: known ? t(`intents.${known}.fulfilled`) : t('outcomes.done') }
  }
  if (outcome === 'user_aborted' && before === null) {
    return { text: t('outcomes.returned'), hint: t('outcomes.hint.accountBelow') }
  }
  const text = t(`outcomes.text.${outcome}`)
  const hint = hints[outcome]
  return { ...titleOf(t, known, outcome), text, hint: hint && t(`outcomes.hint.${hint}`) }
}

const hints: { [outcome in Outcome]?: 'canLeave' | 'accountBelow' } = {
  unconfirmed: 'canLeave',
  unknown: 'accountBelow',
}

function titleOf(t: Translator, intent: IntentType | null, outcome: Outcome): { title?: string } {
  if (!intent) return {}
  if (outcome === 'unconfirmed') return { title: t(`intents.${intent}.unconfirmed`) }
  if (outcome !== 'unknown') return {}
  // This may be shown long after the launch, so the title names the action.
  return { title: t('outcomes.chosen', { action: t(`intents.${intent}.button`) }) }
}

/** Returns the first sentence for an outcome without its period, for the title of the page. */
export function outcomeHeadline(launch: WordedLaunch, display: Display): string {
  const { title, text } = outcomeWords(launch, display)
  return title ?? text.replace(/\..*$/s, '')
}
