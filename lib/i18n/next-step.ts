import type { Account, Subscription } from '@/lib/account/account'
import { type Display, formatPhone } from '@/lib/i18n/format'
import { translatorFor } from '@/lib/i18n/translator'
import { intents, type IntentType } from '@/lib/intents'

/** An intent that the customer can start next, with the fields of its form. */
export type NextStep = { intent: IntentType; fields: Record<string, string> }

/** Returns the next step of a new line, the most urgent one; an empty text if there is none. */
export function nextForLine(
  account: Account,
  line: Subscription,
  display: Display,
): { text: string; next?: NextStep } {
  const t = translatorFor(display.locale)
  const fields = { subscription: line.id }
  const porting = stepFor(account, 'completePorting', fields)
  if (porting) return { text: t('outcomes.next.porting'), next: porting }
  const esim = stepFor(account, 'viewEsimInstallation', fields)
  if (esim) return { text: t('outcomes.next.esim'), next: esim }
  if (line.porting && line.status !== 'active') {
    const number = phone(line.porting.phoneNumber)
    return { text: t('outcomes.next.number', { number }) }
  }
  if (line.sim?.type === 'pSIM') return { text: t('outcomes.next.simCard') }
  return { text: line.status === 'active' ? '' : t('outcomes.next.wait') }
}

/** Returns an intent as the next step; undefined while it cannot start. */
export function stepFor(
  account: Account,
  intent: IntentType,
  fields: NextStep['fields'],
): NextStep | undefined {
  return intents[intent].prepare(account, fields).ok ? { intent, fields } : undefined
}

/** Formats a phone number for a sentence, which keeps it on one line. */
export const phone = (number: string): string => formatPhone(number).replaceAll(' ', '\u{A0}')
