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
