import { z } from 'zod'

// Tolerant schemas for the fields of Gigs resources. An unexpected value drops its field, or at most its item, but
// never the whole account. Each schema also parses its own output, because cached accounts use the same schemas.

/** Required, because an item without an id can neither be shown nor used in a request. */
export const id = z.string().min(1)

/** A text or a value of an open enum; empty if it is missing. */
export const text = z.string().catch('')

export const nullableText = z.string().nullable().catch(null)

/** A text that some versions of the API omit. */
export const optionalText = z.string().nullish().catch(null)

/** A list of texts. Drops all other values. */
export const texts = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.filter((item) => typeof item === 'string'))

/** Returns a field that is null if it is missing or unexpected. */
export const nullable = <Field extends z.ZodType>(field: Field) => field.nullable().catch(null)

/** Returns a count. `fallback` replaces an unexpected value. */
export const count = (fallback: number) => z.int().nonnegative().catch(fallback)

/**
 * An RFC 3339 time, normalized to UTC, so that equal times are equal texts. The docs use `21:19:38Z` and
 * `21:19:38.0Z`, and older payloads use an offset (docs/gigs-api.md#basics).
 */
export const time = z.string().transform((value, context) => {
  const ms = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(ms)) return new Date(ms).toISOString().replace('.000Z', 'Z')
  context.addIssue('Not an RFC 3339 time')
  return z.NEVER
})

export const nullableTime = nullable(time)

/** A time that some versions of the API omit. */
export const optionalTime = time.nullish().catch(null)

/** A time that every version of the API sends. An unexpected value counts as long ago, so that nothing seems new. */
export const pastTime = time.catch('1970-01-01T00:00:00Z')

/** A limit; null means unlimited, which older fields and some payloads write as -1 (docs/gigs-api.md#basics). */
export const limit = z
  .number()
  .nullable()
  .transform((value) => (value !== null && value < 0 ? null : value))

/** An id, or an object with an id. Resources differ in how they reference a user (docs/gigs-api.md#resources). */
export const reference = z.union([
  z.string(),
  z.object({ id: z.string() }).transform((object) => object.id),
])
