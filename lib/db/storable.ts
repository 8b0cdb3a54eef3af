// Postgres stores neither of them in text or jsonb.
const UNSTORABLE = /[\0\p{Surrogate}]/gu
const REPLACEMENT = '\uFFFD'

/** Replaces NUL and lone surrogates, which Postgres cannot store. */
export const storableText = (text: string) => text.replaceAll(UNSTORABLE, REPLACEMENT)

/**
 * Parses JSON into a value that Postgres can store, whatever its texts and keys contain.
 * @throws SyntaxError
 */
export function parseStorable(json: string): unknown {
  // Valid JSON can contain them only as escapes, so most JSON needs no reviver.
  const isSuspect = /\\u(?:0000|d[89a-f])/i.test(json)
  return isSuspect ? JSON.parse(json, storableEntry) : JSON.parse(json)
}

function storableEntry(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storableText(key), item]))
}
