import { cookies, headers } from 'next/headers'
import { env } from '@/lib/env'
import type { Display } from '@/lib/i18n/format'
import {
  displayLocale,
  LANGUAGE_COOKIE,
  languageOf,
  PSEUDO_LOCALE,
  visitorLocale,
} from '@/lib/i18n/locale'

/** The cookie in which the browser stores its time zone. */
export const TIME_ZONE_COOKIE = 'time-zone'

/**
 * Returns how to write words, numbers and dates for a user, in the locale of the profile, or for a visitor, in the
 * language that they chose, else that of the browser. The time zone is that of the browser, else UTC.
 */
export async function displayFor(user: { locale: string | null } | null): Promise<Display> {
  const cookie = await cookies()
  const zone = cookie.get(TIME_ZONE_COOKIE)?.value ?? ''
  const chosen = cookie.get(LANGUAGE_COOKIE)?.value
  return { locale: await localeFor(user, chosen), timeZone: knownTimeZone(zone) ?? 'UTC' }
}

async function localeFor(user: { locale: string | null } | null, chosen: string | undefined) {
  if (chosen === PSEUDO_LOCALE && env().mode === 'sandbox') return PSEUDO_LOCALE
  if (user?.locale) return displayLocale([user.locale])
  return visitorLocale(chosen, (await headers()).get('accept-language'))
}

/** Remembers in this browser the language of a locale, for pages without a sign-in. Only in actions and routes. */
export async function rememberLanguage(locale: string): Promise<void> {
  const jar = await cookies()
  jar.set(LANGUAGE_COOKIE, languageOf(locale), {
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().mode === 'live',
  })
}

const YEAR_SECONDS = 31_536_000

// Browsers and Node.js name some zones differently (Asia/Calcutta, Asia/Kolkata), so this returns the name of Node.js.
function knownTimeZone(name: string): string | null {
  const found = known.get(name)
  if (found !== undefined || !/^[A-Za-z][\w/+-]{0,63}$/.test(name)) return found ?? null
  const zone = lookUp(name)
  if (known.size >= MAX_KNOWN) known.clear() // a cookie can hold anything
  known.set(name, zone)
  return zone
}

const MAX_KNOWN = 1_000
const known = new Map<string, string | null>()

function lookUp(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
