import type { Launch } from '@/lib/connect/launches'
import { OPEN_LAUNCH_TEXT, outcomeHint, outcomeText, returnedText } from '@/lib/i18n/messages'
import { intents, isIntentType } from '@/lib/intents'

type WordedLaunch = Pick<Launch, 'intent' | 'outcome' | 'before'>

type Words = {
  title?: string
  text: string
  /** What the page below does or shows. For pages only. */
  hint?: string | undefined
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
