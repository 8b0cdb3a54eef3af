import { countries, isCountry } from '@/lib/account/check-address'
import { brand, regions } from '@/lib/brand'
import { countryName, type Display } from '@/lib/i18n/format'
import { languageName, languages } from '@/lib/i18n/languages'
import { displayLocale } from '@/lib/i18n/locale'

/**
 * Returns the language and the region that the profile shows: those of the page. A page without a country, such as one in
 * the Spanish of Latin America (es-419), shows the country of the brand.
 */
export function shownChoice({ locale }: Display): { language: string; region: string } {
  const { language, region = '' } = new Intl.Locale(locale)
  return { language, region: isCountry(region) ? region : STANDARD_REGION }
}

const STANDARD_REGION = new Intl.Locale(displayLocale([brand.defaultLocale])).region ?? 'US'

/** Returns the IETF tag of a language and a region: `de-DE`. */
export const localeOf = ({ language, region }: { language: string; region: string }) =>
  `${language}-${region}`

/** Returns the languages and the regions to choose from. The regions include the one that the page has. */
export function localeOptions(display: Display) {
  const { locale } = display
  const codes = new Set([...regions, shownChoice(display).region])
  return {
    languages: languages.map((value) => ({ value, label: languageName(value) })),
    regions: countryOptions([...codes], locale),
  }
}

/** Returns all countries to choose from. `none` is the label of the first option, which chooses none. */
export const addressCountries = (none: string, { locale }: Display) => [
  { value: '', label: none },
  ...countryOptions(countries, locale),
]

const countryOptions = (codes: readonly string[], locale: string) =>
  codes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
