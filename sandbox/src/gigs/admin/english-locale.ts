import type { User } from '../model/state'

/** Returns the locale for receipts and invoices, which are in English: the user's, or American English. */
export function englishLocaleOf({ preferredLocale }: User) {
  return /^en-[A-Z]{2}$/.test(preferredLocale) ? preferredLocale : 'en-US'
}
