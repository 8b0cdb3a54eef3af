import { codes as isoCodes } from 'currency-codes'
import { expect, test, vi } from 'vitest'
import {
  countryNames,
  formatData,
  formatCalendarDate,
  formatClockTime,
  formatDate,
  formatDay,
  formatTime,
  formatLeft,
  formatMessages,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  formatPhone,
  formatVoice,
  sumOf,
} from '@/lib/i18n/format'

const EN_US = { locale: 'en-US', timeZone: 'UTC' }
const DE_DE = { locale: 'de-DE', timeZone: 'UTC' }
const ES_MX = { locale: 'es-MX', timeZone: 'UTC' }

test.each([
  [2500, 'USD', 'en-US', '$25'],
  [999, 'USD', 'en-US', '$9.99'],
  [123_450, 'EUR', 'en-GB', '€1,234.50'],
  [500, 'JPY', 'en-US', '¥500'], // has no minor unit
  [129_900, 'HUF', 'en-US', 'HUF 1,299'], // has a minor unit that is usually not written
  [129_950, 'HUF', 'en-US', 'HUF 1,299.50'], // never rounded
  [4_900_000, 'IDR', 'en-US', 'IDR 49,000'],
  [2_500_000, 'COP', 'en-US', 'COP 25,000'],
  [99_900, 'PKR', 'en-US', 'PKR 999'],
  [25_000_000, 'IQD', 'en-US', 'IQD 25,000'],
  [1500, 'KWD', 'en-US', 'KWD 1.500'], // three decimals
  [0, 'USD', 'en-US', '$0'],
  [123_450, 'EUR', 'de-DE', '1.234,50 €'],
  [2500, 'USD', 'es-US', '$25'],
  [2500, 'USD', 'es-ES', '25 US$'],
  [70, 'coins', 'en-US', '70 coins'],
])('formats %d minor units of %s in %s as %s', (amount, currency, locale, expected) => {
  expect(spaces(formatMoney({ amount, currency }, { locale, timeZone: 'UTC' }))).toBe(expected)
})

// Currencies of ISO 4217 with a number of decimals other than two. Codes without a minor unit (gold, tests) have
// none.
const otherExponents: Record<string, string> = {
  0: `BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
      XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const codes = [...new Set([...isoCodes(), ...Intl.supportedValuesOf('currency')])]

test.each(codes)('formats %s amounts with the minor unit of ISO 4217', (currency) => {
  const [exponent = '2'] =
    Object.entries(otherExponents).find(([, listed]) => listed.includes(currency)) ?? []
  // All digits differ from zero, so that a missing digit changes the value.
  const amount = 7 * 10 ** Number(exponent) + Number('1234'.slice(0, Number(exponent)))
  const [digits = ''] = /\d[\d.,]*/.exec(formatMoney({ amount, currency }, EN_US)) ?? []
  expect(Number(digits.replaceAll(',', ''))).toBe(amount / 10 ** Number(exponent))
})

test('covers more than 170 currencies', () => {
  expect(codes.length).toBeGreaterThan(170)
})

const dollars = (amount: number) => ({ amount, currency: 'USD' })

test('sums prices by currency', () => {
  expect(sumOf([dollars(1500), { amount: 300, currency: 'EUR' }, dollars(800)])).toEqual([
    dollars(2300),
    { amount: 300, currency: 'EUR' },
  ])
})

test.each([
  [null, 'Unlimited'],
  [0, 'None'],
  [10_000_000_000, '10 GB'],
  [5_500_000_000, '5.5 GB'],
  [999_999_999, '999.99 MB'], // rounding up would promise a gigabyte
  [500_000_000, '500 MB'],
  [2_000_000_000_000, '2 TB'],
  [64_000, '64 kB'],
  [12, '12 byte'],
])('formats %s bytes as %s', (bytes, expected) => {
  expect(spaces(formatData(bytes, EN_US))).toBe(expected)
})

test.each([
  [null, 'Unlimited'],
  [0, 'None'],
  [18_000, '300 min'],
  [90, '1.5 min'],
])('formats %s seconds of calls as %s', (seconds, expected) => {
  expect(spaces(formatVoice(seconds, EN_US))).toBe(expected)
})

test.each([
  [null, 'Unlimited'],
  [0, 'None'],
  [1500, '1,500'],
])('formats %s messages as %s', (messages, expected) => {
  expect(formatMessages(messages, EN_US)).toBe(expected)
})

test.each([
  ['2026-12-03T23:59:59Z', 'en-US', 'December 3, 2026'],
  ['2026-12-03T00:00:00.0Z', 'en-US', 'December 3, 2026'],
  ['2026-12-03T23:59:59Z', 'en-DE', '3 December 2026'],
])('formats %s in %s as %s, in any time zone of the server', (time, locale, expected) => {
  expect(formatDate(time, { locale, timeZone: 'UTC' })).toBe(expected)
})

test('formats dates and times in the time zone of the display, which times name', () => {
  const display = { locale: 'en-US', timeZone: 'America/New_York' }
  const time = '2026-12-03T02:05:00Z'
  expect(formatDate(time, display)).toBe('December 2, 2026')
  expect(spaces(formatTime(new Date(time), display))).toBe('December 2, 2026 at 9:05 PM EST')
  expect(spaces(formatClockTime(new Date(time), display))).toBe('9:05 PM EST')
  expect(formatCalendarDate('2001-02-28', display)).toBe('February 28, 2001')
})

test.each([
  ['2026-12-03T02:05:00Z', 'Dec 2'],
  ['2027-01-05T12:00:00Z', 'Jan 5'],
  ['2027-09-07T12:00:00Z', 'Sep 7, 2027'],
  ['2026-01-05T12:00:00Z', 'Jan 5, 2026'],
])('formats %s as %s, with the year if it is far away', (time, expected) => {
  vi.useFakeTimers({ now: new Date('2026-11-26T12:00:00Z') })
  expect(formatDay(time, { locale: 'en-US', timeZone: 'America/New_York' })).toBe(expected)
  vi.useRealTimers()
})

test.each([
  ['+19595550100', '+1 (959) 555-0100'],
  ['+4915112345678', '+49 151 123 456 78'],
  ['+447911123456', '+44 791 112 3456'],
  ['+351912345678', '+351 912 345 678'],
  ['+1234', '+1234'],
  ['anonymous', 'anonymous'],
])('formats %s as %s', (number, expected) => {
  expect(formatPhone(number)).toBe(expected)
})

test.each([
  [1, 'month', 'recurring', '/ month'],
  [3, 'month', 'recurring', '/ 3 months'],
  [12, 'month', 'recurring', '/ year'],
  [30, 'day', 'recurring', '/ 30 days'],
  [30, 'day', 'oneTime', 'one time for 30 days'],
  [1, 'day', 'oneTime', 'one time for 1 day'],
  [12, 'month', 'oneTime', 'one time for 1 year'],
])('formats the period %d %s (%s) as %s', (value, unit, type, expected) => {
  expect(formatPeriod({ value, unit, type }, EN_US)).toBe(expected)
})

test.each([
  ['data', 7_200_000_000, 20_000_000_000, '7.2 of 20 GB left'],
  ['data', 19_999_999_999, 20_000_000_000, '19.99 of 20 GB left'], // never rounded up
  ['data', 3_000_000, 20_000_000_000, '3 MB of 20 GB left'],
  ['data', 0, 20_000_000_000, '0 of 20 GB left'],
  ['data', 400_000_000, 500_000_000, '400 of 500 MB left'],
  ['voice', 24_720, 30_000, '412 of 500 min left'],
  ['sms', 1200, 1500, '1,200 of 1,500 left'],
] as const)('formats what is left of %s, %d of %d, as %s', (kind, left, limit, expected) => {
  expect(spaces(formatLeft(kind, left, limit, EN_US))).toBe(expected)
})

test.each([
  [1, 'month', 12, '12 months'],
  [30, 'day', 3, '90 days'],
  [12, 'month', 2, '24 months'],
  [1, 'month', 1, null],
  [1, 'month', null, null],
])('formats %d %s with %s minimum periods as %s', (value, unit, minimumPeriods, expected) => {
  const validity = { value, unit, type: 'recurring', minimumPeriods }
  expect(formatMinimumTerm(validity, EN_US)).toBe(expected)
})

test('sorts country names and keeps unknown codes', () => {
  expect(countryNames(['US', 'CA', 'nowhere', 'MX'], EN_US)).toEqual([
    'Canada',
    'Mexico',
    'nowhere',
    'United States',
  ])
})

test('sorts country names as the language does', () => {
  const places = ['AT', 'EG', 'DK', 'AX']
  expect(countryNames(places, DE_DE)).toEqual(['Ägypten', 'Ålandinseln', 'Dänemark', 'Österreich'])
})

test.each([
  [DE_DE, 'Noch 7,2 von 20 GB', 'Unbegrenzt', '/ 3 Monate', 'einmalig für 30 Tage', '24 Monate'],
  [
    ES_MX,
    '7.2 de 20 GB disponibles',
    'Sin límite',
    '/ 3 meses',
    'pago único por 30 días',
    '24 meses',
  ],
])('writes amounts and periods in %o', (display, left, unlimited, period, once, term) => {
  expect(spaces(formatLeft('data', 7_200_000_000, 20_000_000_000, display))).toBe(left)
  expect(formatData(null, display)).toBe(unlimited)
  expect(formatPeriod({ value: 3, unit: 'month', type: 'recurring' }, display)).toBe(period)
  expect(formatPeriod({ value: 30, unit: 'day', type: 'oneTime' }, display)).toBe(once)
  const bound = { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 24 }
  expect(formatMinimumTerm(bound, display)).toBe(term)
})

test('a unit that Gigs adds later is shown by its name', () => {
  expect(formatPeriod({ value: 2, unit: 'fortnight', type: 'recurring' }, DE_DE)).toBe(
    '/ 2 fortnight',
  )
})

// Intl uses non-breaking spaces.
const spaces = (text: string) => text.replaceAll(/\s/g, ' ')
