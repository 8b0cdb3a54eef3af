const MAX_LENGTH = 254

/**
 * Returns the form of a typed e-mail address that we store and compare: compatibility characters folded
 * (NFKC), trimmed, ASCII letters in lower case. Folding is safe only because the mail that we send to the
 * folded address proves it. Returns null unless the text is exactly one plain address.
 */
export function normalizeTypedEmail(text: unknown): string | null {
  return typeof text === 'string' ? plainAddress(text.normalize('NFKC').trim()) : null
}

/**
 * Returns the stored form of an e-mail address that another system asserts: the OpenID provider or Gigs.
 * No mail proves it, so it is never folded: an address that folding would change, apart from the case of
 * ASCII letters, is refused with null. It could stand for the address of another person (`ſam@` for `sam@`).
 */
export function normalizeAssertedEmail(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const email = plainAddress(text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  // Auth.js lower-cases all letters after us, so a letter that only Unicode lower-cases is refused too.
  return email !== null && email.normalize('NFKC').toLowerCase() === email ? email : null
}

// No list, quoted name, control, format, unassigned or invisible character.
const UNPLAIN = /[\s"'<>(),;:\\[\]\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u
const ADDRESS = /^[^@]+@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)+$/u

function plainAddress(text: string): string | null {
  if (text.length > MAX_LENGTH || UNPLAIN.test(text) || !ADDRESS.test(text)) return null
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}
