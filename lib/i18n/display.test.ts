import { expect, test, vi } from 'vitest'
import { displayFor } from '@/lib/i18n/display'

const cookie = vi.hoisted(() => ({ value: '' }))
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => cookie }) }))

test.each([
  ['', 'UTC'],
  ['America/New_York', 'America/New_York'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['Mars/Olympus', 'UTC'],
  ['+01:00', 'UTC'],
  ['Europe/Berlin; path=/', 'UTC'],
  ['A'.repeat(5_000), 'UTC'],
])('uses the time zone of the cookie %s: %s', async (value, timeZone) => {
  cookie.value = value
  expect(await displayFor({ locale: 'de-DE' })).toEqual({ locale: 'en-DE', timeZone })
})

test('a visitor gets the locale of the brand', async () => {
  cookie.value = 'Europe/Madrid'
  expect(await displayFor(null)).toEqual({ locale: 'en-US', timeZone: 'Europe/Madrid' })
})
