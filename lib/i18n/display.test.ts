import { beforeEach, expect, test, vi } from 'vitest'
import { displayFor } from '@/lib/i18n/display'

const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), language: '' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ value: request.cookies.get(name) }) }),
  headers: async () => new Headers({ 'accept-language': request.language }),
}))

beforeEach(() => {
  request.cookies.clear()
  request.language = 'es-MX'
})

test.each([
  ['', 'UTC'],
  ['America/New_York', 'America/New_York'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['Mars/Olympus', 'UTC'],
  ['+01:00', 'UTC'],
  ['Europe/Berlin; path=/', 'UTC'],
  ['A'.repeat(5_000), 'UTC'],
])('uses the time zone of the cookie %s: %s', async (value, timeZone) => {
  request.cookies.set('time-zone', value)
  expect(await displayFor({ locale: 'de-DE' })).toEqual({ locale: 'de-DE', timeZone })
})

test('the profile comes before the choice of the browser, and that before its languages', async () => {
  expect((await displayFor(null)).locale).toBe('es-MX')
  expect((await displayFor({ locale: null })).locale).toBe('es-MX')
  request.cookies.set('language', 'de')
  expect((await displayFor(null)).locale).toBe('de-MX')
  expect((await displayFor({ locale: 'en-GB' })).locale).toBe('en-GB')
})
