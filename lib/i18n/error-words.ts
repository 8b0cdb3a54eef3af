import { ui as de } from '@/lib/i18n/catalogs/de/ui'
import { ui as en } from '@/lib/i18n/catalogs/en/ui'
import { ui as es } from '@/lib/i18n/catalogs/es/ui'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import type { Language } from '@/lib/i18n/languages'

// Only these words of each language are part of the page, because it has to work without the server.
const words = { en: en.error, de: de.error, es: es.error } satisfies Record<Language, object>

const isKnown = isKeyOf(words)

/**
 * Returns the words of the page that replaces the root layout, in the first of these languages (IETF tags) that the app
 * speaks, else in English.
 */
export function errorWords(preferred: readonly string[]) {
  const language = preferred.map((tag) => tag.split('-')[0]).find(isKnown) ?? 'en'
  return { language, words: words[language] }
}
