import { z } from 'zod'
import { pastedText } from '@/lib/http/pasted'

const MAX_LENGTH = 254

/**
 * Returns the normalized form of a typed e-mail address: NFKC, trimmed, ASCII letters in lower case. NFKC is safe
 * only because the link that we send to the normalized address verifies it. Returns null unless the text is
 * exactly one plain address.
 */
export function normalizeTypedEmail(text: unknown): string | null {
  return typeof text === 'string' ? plainAddress(text.normalize('NFKC').trim()) : null
}

/** A form field with an e-mail address, typed or pasted from a page. Parses to the stored form. */
export const typedEmail = z
  .unknown()
  .optional()
  .transform((typed, context) => {
    const text = typeof typed === 'string' ? pastedText(typed).replace(/^mailto:\s*/i, '') : typed
    const email = normalizeTypedEmail(text)
    if (email) return email
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

/**
 * Returns the normalized form of an e-mail address that the OpenID provider or Gigs asserts. No link verifies this
 * address, so it is never folded: returns null for an address that NFKC would change. Such an address could
 * match that of another person (`ſam@` and `sam@`).
 */
export function normalizeAssertedEmail(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const email = plainAddress(text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  // Auth.js lower-cases the result, so this also rejects letters whose lower case is outside ASCII.
  return email !== null && email.normalize('NFKC').toLowerCase() === email ? email : null
}

// Lists, quoted names, and control, format, unassigned and invisible characters.
const FORBIDDEN = /[\s"'<>(),;:\\[\]\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u
const ADDRESS = /^[^@]+@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)+$/u

function plainAddress(text: string): string | null {
  if (text.length > MAX_LENGTH || FORBIDDEN.test(text) || !ADDRESS.test(text)) return null
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}
