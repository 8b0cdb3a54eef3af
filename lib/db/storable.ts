// Postgres stores neither in text nor in jsonb; a lone surrogate is no Unicode text at all.
const REFUSED = /[\0\p{Surrogate}]/gu
const REPLACEMENT = '\uFFFD'

/** The same text without NUL and lone surrogates, which Postgres refuses to store. */
export const storableText = (text: string) => text.replaceAll(REFUSED, REPLACEMENT)

/**
 * Parses JSON into a value that Postgres can store, whatever its texts and keys contain.
 * @throws SyntaxError
 */
export function parseStorable(json: string): unknown {
  // The only way for them into valid JSON is an escape, so most of it is parsed at full speed.
  const isSuspect = /\\u(?:0000|d[89a-f])/i.test(json)
  return isSuspect ? JSON.parse(json, storableEntry) : JSON.parse(json)
}

function storableEntry(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storableText(key), item]))
}
