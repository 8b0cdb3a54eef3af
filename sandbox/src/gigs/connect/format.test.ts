import { describe, expect, test } from 'vitest'
import { newConnect, newUser } from '../../testing/connect'
import { allowanceLines, dateText, localeOf, priceText, termText } from './format'

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
  ])('formats %j for %s as %s', (money, locale, text) => {
    expect(priceText(money, locale).replaceAll(/\s/g, ' ')).toBe(text)
  })

  test('formats dates in UTC', () => {
    expect(dateText('2026-12-31T23:59:59.999Z', 'en-US')).toBe('December 31, 2026')
  })

  test.each([
    [{ type: 'recurring', value: 1, unit: 'month' } as const, 'every month'],
    [{ type: 'recurring', value: 3, unit: 'month' } as const, 'every 3 months'],
    [{ type: 'oneTime', value: 1, unit: 'day' } as const, 'once, for 1 day'],
    [{ type: 'oneTime', value: 30, unit: 'day' } as const, 'once, for 30 days'],
  ])('formats the validity %j as %s', (validity, text) => {
    expect(termText({ ...validity, minimumPeriods: 1 })).toBe(text)
  })

  test('describes unlimited allowances and omits allowances of zero', () => {
    const allowances = { dataBytes: 500e6, voiceSeconds: null, smsMessages: 0 }
    expect(allowanceLines(allowances)).toEqual(['500 MB data', 'Unlimited calls'])
  })

  test.each([
    ['en-GB', 'en-GB'],
    ['de-DE', 'en-US'],
    ['en_US', 'en-US'],
    ['nonsense', 'en-US'],
  ])('uses for %s the locale %s', (preferredLocale, locale) => {
    const { gigs } = newConnect()
    expect(localeOf(newUser(gigs, { preferredLocale }))).toBe(locale)
  })
})
