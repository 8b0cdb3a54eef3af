import { porting } from '@/lib/i18n/catalogs/en/porting'
import type { Translator } from '@/lib/i18n/translator'

/** Returns why the old provider declined a transfer, and the next step. An unknown code gets a general message. */
export function declineMessage(t: Translator, code: string | null) {
  const known = code !== null && isKnown(code) ? code : 'other'
  return {
    reason: t(`porting.declines.${known}.reason`),
    nextStep: t(`porting.declines.${known}.nextStep`),
  }
}

const isKnown = (code: string): code is keyof typeof porting.declines =>
  Object.hasOwn(porting.declines, code)
