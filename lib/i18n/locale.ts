import Negotiator from 'negotiator'
import { brand } from '@/lib/brand'
import { isLanguage } from '@/lib/i18n/languages'

/** The cookie in which a visitor's browser keeps the language that the visitor chose: its code, like `de`. */
export const LANGUAGE_COOKIE = 'language'

/**
 * A locale for development and tests: English with accents, a third longer, and laid out from right to left. It shows
 * texts that are in no catalog, and layouts that do not adapt.
 */
export const PSEUDO_LOCALE = 'en-XA'

/**
 * Returns the locale for the words, numbers and dates of a page: the first of the preferred locales whose language the
 * app speaks. If it speaks none, the result is the language of the brand with the region of the first locale, so that
 * `fr-FR` becomes `en-FR`, with dates as in 3 December 2026.
 */
export function displayLocale(preferred: readonly string[]): string {
  const tags = preferred.flatMap((tag) => parse(tag) ?? [])
  const spoken = tags.find(({ language }) => isLanguage(language))
  if (spoken) return withRegion(spoken.language, spoken.region)
  const standard = new Intl.Locale(brand.defaultLocale)
  return withRegion(standard.language, tags[0]?.maximize().region ?? standard.region)
}

/** Returns the locale for a visitor, from the language that they chose, else from the Accept-Language header. */
export function visitorLocale(chosen: string | undefined, acceptLanguage: string | null): string {
  const accepted = new Negotiator({
    headers: { 'accept-language': acceptLanguage ?? '' },
  }).languages()
  const preferred = accepted.filter((tag) => tag !== '*')
  if (!chosen || !isLanguage(chosen)) return displayLocale(preferred)
  const tags = preferred.flatMap((tag) => parse(tag) ?? [])
  // Keeps the region of the browser: its user chose another language, not another country.
  const sameLanguage = tags.find(({ language, region }) => language === chosen && region)
  return withRegion(chosen, (sameLanguage ?? tags.find(({ region }) => region))?.region)
}

/** Returns the language of a locale: `de` for `de-DE`. */
export const languageOf = (locale: string): string => new Intl.Locale(locale).language

/** Returns the writing direction of a locale, for the `dir` attribute. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  locale === PSEUDO_LOCALE || RIGHT_TO_LEFT.has(languageOf(locale)) ? 'rtl' : 'ltr'

// `Intl.Locale` returns the direction only in newer versions of Node.js.
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

// Accepts only regions that `Intl` knows, because each locale has its own formatters in memory.
function withRegion(language: string, region: string | undefined): string {
  const known =
    region && regionNames.of(region) ? region : new Intl.Locale(language).maximize().region
  return known ? `${language}-${known}` : language
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
