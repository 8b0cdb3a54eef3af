import { expect, test } from 'vitest'
import { newConnect, newUser } from '../../testing/connect'
import { englishLocaleOf } from './english-locale'

test.each([
  ['en-GB', 'en-GB'],
  ['de-DE', 'en-US'],
  ['en_US', 'en-US'],
  ['nonsense', 'en-US'],
])('uses for %s the locale %s', (preferredLocale, locale) => {
  const { gigs } = newConnect()
  expect(englishLocaleOf(newUser(gigs, { preferredLocale }))).toBe(locale)
})
