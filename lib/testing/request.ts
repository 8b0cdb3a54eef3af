import type { Display } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

// Replaces `lib/i18n/request.ts` in the unit tests, which have no request: an American visitor in UTC.
const display: Display = { locale: 'en-US', timeZone: 'UTC' }

export const getDisplay = async (): Promise<Display> => display
export const getTranslator = async (): Promise<Translator> => translatorFor(display.locale)
export const useTranslator = (): Translator => translatorFor(display.locale)
