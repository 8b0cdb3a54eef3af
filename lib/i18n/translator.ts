import { createTranslator } from 'use-intl/core'
import { catalogs, type Catalog, isLanguage } from '@/lib/i18n/languages'
import { languageOf, PSEUDO_LOCALE } from '@/lib/i18n/locale'
import { pseudoCatalog } from '@/lib/i18n/pseudo-catalog'

/**
 * Returns the text for a key of the catalogs: `t('plans.left', { amount: '2 GB' })`. Texts are ICU messages. `t.rich`
 * returns elements for texts with tags.
 */
export type Translator = ReturnType<typeof createTranslator<Catalog>>

/** Returns the translator for a display locale. It keeps the messages that it has parsed. */
export function translatorFor(locale: string): Translator {
  const known = translators.get(locale)
  if (known) return known
  const messages: Catalog = Object.assign({}, catalogs.en, catalogOf(locale))
  const translator = createTranslator<Catalog>({ locale, messages, timeZone: 'UTC' })
  translators.set(locale, translator)
  return translator
}

const translators = new Map<string, Translator>()

function catalogOf(locale: string) {
  if (locale === PSEUDO_LOCALE) return pseudoCatalog(catalogs.en)
  const language = languageOf(locale)
  return catalogs[isLanguage(language) ? language : 'en']
}
