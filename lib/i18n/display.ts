import { cookies } from 'next/headers'
import { displayLocale, type Display } from '@/lib/i18n/format'

/** The cookie in which the browser stores its time zone. */
export const TIME_ZONE_COOKIE = 'time-zone'

/** Returns how to write numbers and dates for a user, or for a visitor: in the time zone of the browser, else in UTC. */
export async function displayFor(user: { locale: string | null } | null): Promise<Display> {
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  return { locale: displayLocale(user?.locale ?? null), timeZone: knownTimeZone(zone) ?? 'UTC' }
}

// Browsers and Node.js name some zones differently (Asia/Calcutta, Asia/Kolkata), so this returns the name of Node.js.
function knownTimeZone(name: string): string | null {
  if (!/^[\w/+-]{1,64}$/.test(name) || /^[+-]/.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
