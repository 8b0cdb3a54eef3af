import { z } from 'zod'

// Fields of Gigs resources, read tolerantly: an odd value costs its field, or at most its item, and
// never the account. Each parses its own output again, since snapshots are read with the same schemas.

/** Without its id an item can be neither shown nor named in a request. */
export const id = z.string().min(1)

/** A text, or a value of an open enum; empty where it is missing. */
export const text = z.string().catch('')

export const nullableText = z.string().nullable().catch(null)

/** A text that some versions of the API leave out. */
export const optionalText = z.string().nullish().catch(null)

/** A list of texts without whatever else is in it. */
export const texts = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.filter((item) => typeof item === 'string'))

/** A field that is null where it is missing or odd. */
export const nullable = <Field extends z.ZodType>(field: Field) => field.nullable().catch(null)

/** A number of things; `unless` is what an odd one counts as. */
export const count = (unless: number) => z.int().nonnegative().catch(unless)

/**
 * Any RFC 3339 time as the same time in UTC, so that equal times are equal texts: the docs print
 * `21:19:38Z` and `21:19:38.0Z`, older payloads an offset (docs/gigs-api.md#basics).
 */
export const time = z.string().transform((value, context) => {
  const ms = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(ms)) return new Date(ms).toISOString().replace('.000Z', 'Z')
  context.addIssue('No RFC 3339 time')
  return z.NEVER
})

export const nullableTime = nullable(time)

/** A time that some versions of the API leave out. */
export const optionalTime = time.nullish().catch(null)

/** A time that every version of the API sends. An odd one counts as long ago, so that nothing seems new. */
export const pastTime = time.catch('1970-01-01T00:00:00Z')

/**
 * How much there is or may be of something; null is unlimited, which the older fields and some payloads
 * write as -1 (docs/gigs-api.md#basics).
 */
export const limit = z
  .number()
  .nullable()
  .transform((value) => (value !== null && value < 0 ? null : value))

/**
 * An id, or the object with it. Which of them stands for a user differs by resource
 * (docs/gigs-api.md#resources).
 */
export const reference = z.union([
  z.string(),
  z.object({ id: z.string() }).transform((object) => object.id),
])
