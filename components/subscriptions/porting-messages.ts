import { porting } from '@/lib/i18n/catalogs/en/porting'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import type { Translator } from '@/lib/i18n/translator'

/** Returns the message for a porting status but `declined`. An unknown status appears in the title unchanged. */
export function portingMessage(t: Translator, status: string): { title: string; text: string } {
  if (!isKnown(status)) {
    return {
      title: t('porting.otherStatus.title', { status }),
      text: t('porting.otherStatus.text'),
    }
  }
  return {
    title: t(`porting.statuses.${status}.title`),
    text: t(`porting.statuses.${status}.text`),
  }
}

// An open set (docs/gigs-api.md#porting-statuses).
const isKnown = isKeyOf(porting.statuses)
