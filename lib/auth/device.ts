import { parse } from 'bowser'

const LONGEST = 512 // longer ones are nobody's browser

/** Returns a few words for the device that sends this user agent: `Firefox on Windows`; null for none. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent || userAgent.length > LONGEST) return null
  const { browser, os } = parse(userAgent)
  const words = [browser.name, os.name].filter(Boolean).join(' on ')
  return words || null
}
