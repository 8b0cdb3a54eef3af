import { expect, test } from 'vitest'
import { directionOf, displayLocale, PSEUDO_LOCALE, visitorLocale } from '@/lib/i18n/locale'

test.each([
  [[], 'en-US'],
  [['en-GB'], 'en-GB'],
  [['de-DE'], 'de-DE'],
  [['de'], 'de-DE'],
  [['es-419'], 'es-419'],
  [['fr-FR'], 'en-FR'], // the language of the brand, with the region of the browser
  [['pt'], 'en-BR'],
  [['fr-CH', 'de-CH', 'en'], 'de-CH'],
  [['de-XX'], 'de-DE'],
  [['not a locale'], 'en-US'],
  [['zh-Hant-TW'], 'en-TW'],
])('the preferred locales %j give %s', (preferred, expected) => {
  expect(displayLocale(preferred)).toBe(expected)
})

test.each([
  [undefined, 'de', 'de-DE'],
  [undefined, 'es-MX,es;q=0.9,en;q=0.5', 'es-MX'],
  [undefined, 'en;q=0.5, de-AT', 'de-AT'],
  [undefined, 'fr, en-GB;q=0.5', 'en-GB'],
  [undefined, 'fr', 'en-FR'],
  [undefined, '*', 'en-US'],
  [undefined, null, 'en-US'],
  [undefined, ';;q=,\u{7F}', 'en-US'],
  ['de', 'en-US,en;q=0.9', 'de-US'], // another language, not another country
  ['de', 'en-US,de-AT;q=0.5', 'de-AT'],
  ['es', null, 'es-ES'],
  ['fr', 'de', 'de-DE'],
  ['constructor', 'de', 'de-DE'],
  [PSEUDO_LOCALE, 'de', 'de-DE'],
])('a visitor who chose %s, with the header %j, gets %s', (chosen, header, expected) => {
  expect(visitorLocale(chosen, header)).toBe(expected)
})

test('only languages that are written from right to left are mirrored', () => {
  expect(['en-US', 'de-DE', 'he-IL', 'ar', PSEUDO_LOCALE].map(directionOf)).toEqual([
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
  ])
})
