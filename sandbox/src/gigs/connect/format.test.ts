import { describe, expect, test } from 'vitest'
import { europe, northAmerica, unitedStates, world } from '../seed/coverage'
import { newConnect, newPlan } from '../../testing/connect'
import { allowanceLines, coverageText, dateText, priceText, termText } from './format'
import { translatorFor } from './words/translator'

const [english, german, spanish] = [
  translatorFor('en-US'),
  translatorFor('de-DE'),
  translatorFor('es-MX'),
]

describe('formatting', () => {
  test.each([
    [{ amount: 1500, currency: 'USD' }, 'en-US', '$15.00'],
    [{ amount: 0, currency: 'EUR' }, 'en-US', '€0.00'],
    [{ amount: 1234567, currency: 'GBP' }, 'en-GB', '£12,345.67'],
    [{ amount: 500, currency: 'JPY' }, 'en-US', '¥500'],
    [{ amount: 1500, currency: 'BHD' }, 'en-US', 'BHD 1.500'],
    [{ amount: 129_900, currency: 'HUF' }, 'en-US', 'HUF 1,299'],
    [{ amount: 129_950, currency: 'HUF' }, 'en-US', 'HUF 1,299.50'],
    [{ amount: 4_900_000, currency: 'IDR' }, 'en-US', 'IDR 49,000'],
    [{ amount: 25_000_000, currency: 'IQD' }, 'en-US', 'IQD 25,000'],
    [{ amount: 123_450, currency: 'EUR' }, 'de-DE', '1.234,50 €'],
    [{ amount: 123_450, currency: 'MXN' }, 'es-MX', '$1,234.50'],
  ])('formats %j for %s as %s', (money, locale, text) => {
    expect(priceText(money, locale).replaceAll(/\s/g, ' ')).toBe(text)
  })

  test.each([
    ['en-US', 'December 31, 2026'],
    ['de-DE', '31. Dezember 2026'],
    ['es-MX', '31 de diciembre de 2026'],
  ])('formats dates in UTC for %s', (locale, text) => {
    expect(dateText('2026-12-31T23:59:59.999Z', locale)).toBe(text)
  })

  test.each([
    [english, { type: 'recurring', value: 1, unit: 'day' } as const, 'every day'],
    [english, { type: 'recurring', value: 1, unit: 'month' } as const, 'every month'],
    [english, { type: 'recurring', value: 3, unit: 'month' } as const, 'every 3 months'],
    [english, { type: 'oneTime', value: 1, unit: 'day' } as const, 'once, for 1 day'],
    [english, { type: 'oneTime', value: 30, unit: 'day' } as const, 'once, for 30 days'],
    [german, { type: 'recurring', value: 1, unit: 'month' } as const, 'jeden Monat'],
    [german, { type: 'oneTime', value: 30, unit: 'day' } as const, 'einmalig für 30 Tage'],
    [spanish, { type: 'recurring', value: 3, unit: 'month' } as const, 'cada 3 meses'],
    [spanish, { type: 'oneTime', value: 1, unit: 'day' } as const, 'una sola vez, por 1 día'],
  ])('formats for $0.locale the validity $1 as $2', (t, validity, text) => {
    expect(termText(t, { ...validity, minimumPeriods: 1 })).toBe(text)
  })

  test.each([
    [english, ['500 MB data', 'Unlimited calls']],
    [german, ['500 MB Daten', 'Unbegrenzt telefonieren']],
    [spanish, ['500 MB de datos', 'Llamadas ilimitadas']],
  ])('for $0.locale, describes unlimited allowances and omits those of zero', (t, lines) => {
    const allowances = { dataBytes: 500e6, voiceSeconds: null, smsMessages: 0 }
    expect(allowanceLines(t, allowances)).toEqual(lines)
  })

  test.each([
    [english, 1500, ['1.5 GB data', '1 minute of calls', '1,000 texts']],
    [german, 1500, ['1,5 GB Daten', '1 Gesprächsminute', '1.000 SMS']],
  ])('for $0.locale, uses its numbers and plurals', (t, megabytes, lines) => {
    const allowances = { dataBytes: megabytes * 1e6, voiceSeconds: 60, smsMessages: 1000 }
    expect(allowanceLines(t, allowances)).toEqual(lines)
  })

  test.each([
    [english, unitedStates, 'United States'],
    [english, world, 'World'],
    [german, unitedStates, 'Vereinigte Staaten'],
    [german, northAmerica, 'Nordamerika'],
    [german, europe, 'Europa'],
    [german, world, 'Welt'],
    [spanish, unitedStates, 'Estados Unidos'],
    [german, { ...europe, name: 'Zone 1' }, 'Zone 1'],
  ])('for $0.locale, calls the coverage $1.name $2', (t, coverage, name) => {
    const { gigs } = newConnect()
    expect(coverageText(t, newPlan(gigs, { coverage }))).toBe(name)
  })
})
