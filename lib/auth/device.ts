import { parse } from 'bowser'

const MAX_LENGTH = 512 // no browser sends a longer one

/** Returns a short description of the device with this user agent, like `Firefox on Windows`; null if unknown. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent || userAgent.length > MAX_LENGTH) return null
  const { browser, os } = parse(userAgent)
  const description = [browser.name, os.name].filter(Boolean).join(' on ')
  return description || null
}
