import { de } from '@/lib/i18n/catalogs/de'
import { en } from '@/lib/i18n/catalogs/en'
import { es } from '@/lib/i18n/catalogs/es'
import type { Translation } from '@/lib/i18n/catalogs/translation'
import { displayNames } from '@/lib/i18n/intl-cache'
import { isKeyOf } from '@/lib/i18n/is-key-of'

/** All words of the app in English. The other catalogs have the same keys. */
export type Catalog = typeof en

/** The languages that the app speaks, in the order of the language switch. Add one as in docs/customizing.md. */
export const catalogs = { en, de, es } satisfies Record<string, Translation<Catalog>>

export type Language = keyof typeof catalogs

/** Returns whether the app speaks a language. */
export const isLanguage = isKeyOf(catalogs)

/** The codes of the languages (ISO 639-1), in the order of the language switch. */
export const languages = Object.keys(catalogs).filter(isLanguage)

/** Returns the name of a language in itself, in the form that starts a line: `Deutsch`, `Español`. */
export function languageName(language: string): string {
  const name = displayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
