import { expect, test } from 'vitest'
import { localeOptions, shownChoice } from '@/app/(account)/profile/locale-choice'
import { regions } from '@/lib/brand'
import { PSEUDO_LOCALE } from '@/lib/i18n/locale'

const pageIn = (locale: string) => ({ locale, timeZone: 'UTC' })

test.each([
  ['de-AT', { language: 'de', region: 'AT' }],
  ['en-IN', { language: 'en', region: 'IN' }],
  ['es-419', { language: 'es', region: 'US' }],
  [PSEUDO_LOCALE, { language: 'en', region: 'US' }],
])('a page in %s shows %o', (locale, expected) => {
  expect(shownChoice(pageIn(locale))).toEqual(expected)
})

test('lists the languages in themselves, and the regions in the language of the page', () => {
  const options = localeOptions(pageIn('de-DE'))
  expect(options.languages.map(({ label }) => label)).toEqual(['English', 'Deutsch', 'Español'])
  expect(options.regions).toContainEqual({ value: 'ES', label: 'Spanien' })
  expect(options.regions.map(({ value }) => value).toSorted()).toEqual(regions.toSorted())
  expect(options.regions.slice(0, 2).map(({ value }) => value)).toEqual(['AR', 'AU'])
})

test('lists the region of the page, so that a customer keeps it', () => {
  const values = localeOptions(pageIn('en-IN')).regions.map(({ value }) => value)
  expect(values).toContain('IN')
})
