import { expect, test } from 'vitest'
import { deviceName } from '@/lib/i18n/device-name'
import { translatorFor } from '@/lib/i18n/translator'

test.each([
  ['en-US', 'Firefox on Windows', 'Firefox on Windows'],
  ['de-DE', 'Firefox on Windows', 'Firefox unter Windows'],
  ['es-ES', 'Firefox on Windows', 'Firefox en Windows'],
  ['de-DE', 'Firefox', 'Firefox'],
  ['de-DE', '', ''],
])('in %s, %j is %j', (locale, stored, expected) => {
  expect(deviceName(stored, translatorFor(locale))).toBe(expected)
})
