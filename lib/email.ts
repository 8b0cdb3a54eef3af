const MAX_LENGTH = 254

/**
 * The one form of an e-mail address we store and compare: NFKC, trimmed, lower case.
 * Null when it is not exactly one plain address, so that no list, quoted name or look-alike
 * of the at sign can stand for somebody else's address.
 */
export function normalizeEmail(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const email = text.normalize('NFKC').trim().toLowerCase()
  if (email.length > MAX_LENGTH || /[\s"'<>(),;:\\[\]\p{Cc}\p{Cf}]/u.test(email)) return null
  return /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(email) ? email : null
}
