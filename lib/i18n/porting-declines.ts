import { porting } from '@/lib/i18n/catalogs/en/porting'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import type { Translator } from '@/lib/i18n/translator'

/** Returns why the old provider declined a transfer, and the next step. An unknown code gets a general message. */
export function declineMessage(t: Translator, code: string | null) {
  const known = isKnown(code) ? code : 'other'
  return {
    reason: t(`porting.declines.${known}.reason`),
    nextStep: t(`porting.declines.${known}.nextStep`),
  }
}

const isKnown = isKeyOf(porting.declines)
