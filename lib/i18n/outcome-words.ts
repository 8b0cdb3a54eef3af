import type { Launch } from '@/lib/connect/launches'
import { OPEN_LAUNCH_TEXT, outcomeText, RETURNED_TEXT } from '@/lib/i18n/messages'
import { intents, isIntentType } from '@/lib/intents'

type WordedLaunch = Pick<Launch, 'intent' | 'outcome' | 'before'>

/** Returns the title and text for an outcome. Never shows the status itself: it came through the address bar. */
export function outcomeWords({ intent, outcome, before }: WordedLaunch): {
  title?: string
  text: string
} {
  // An old launch may name an intent that no longer exists.
  const copy = isIntentType(intent) ? intents[intent].copy : null
  if (outcome === null) return { text: OPEN_LAUNCH_TEXT }
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: copy?.fulfilled ?? 'Done.' }
  }
  const text = outcomeText[outcome]
  if (outcome === 'unconfirmed' && copy) return { title: copy.unconfirmed, text }
  if (outcome === 'user_aborted' && before === null) return { text: RETURNED_TEXT }
  if (outcome !== 'unknown') return { text }
  // This may be shown long after the launch, so the title names the action.
  return { ...(copy && { title: `You chose “${copy.button}”` }), text }
}

/** Returns the first sentence for an outcome without its period, for the title of the page. */
export function outcomeHeadline(launch: WordedLaunch): string {
  const { title, text } = outcomeWords(launch)
  return title ?? text.replace(/\..*$/s, '')
}
