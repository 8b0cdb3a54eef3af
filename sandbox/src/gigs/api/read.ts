import type { z } from 'zod'
import { ApiError, type PropertyErrorDetail } from '../errors'

const MISSING = 'This is required.'

type Place = 'parameter' | 'property'

/**
 * Validates input strictly (docs/gigs-api.md#validation-rules).
 * @throws ApiError 422 with one message for all errors: missing members first, then unknown ones, then the rest.
 */
export function readStrictly<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: Place,
): z.output<Schema> {
  const read = schema.safeParse(input, { error: messageOf })
  if (read.success) return read.data
  throw validationError(read.error.issues, place)
}

/** Returns a query as an object. @throws ApiError 422 for a duplicate parameter. */
export function readParameters(query: URLSearchParams): Record<string, string> {
  const names = [...query.keys()]
  const duplicate = names.find((name, index) => names.indexOf(name) !== index)
  if (duplicate !== undefined) {
    throw new ApiError('invalid', `Duplicate parameter: ${shorten(duplicate)}.`)
  }
  return Object.fromEntries(query)
}

/** Parses a body; an empty one counts as `{}`. @throws ApiError 400 for invalid JSON, 422 for a duplicate property. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return {}
  const body = parse(text)
  const duplicate = duplicateKey(text)
  if (duplicate !== null) {
    throw new ApiError('invalid', `Duplicate property: ${shorten(duplicate)}.`)
  }
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('malformed', 'The request body is not valid JSON.')
  }
}

// JSON.parse silently keeps the last of two equal keys. The text is valid JSON here, so scanning its tokens is enough.
function duplicateKey(text: string): string | null {
  const open: Set<string>[] = []
  for (const [token, string] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (string) {
      const key: string = JSON.parse(string)
      if (open.at(-1)?.has(key)) return key
      open.at(-1)?.add(key)
    }
  }
  return null
}

const messageOf: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return MISSING
  if (issue.code === 'invalid_union' && issue.discriminator) {
    return hasMember(issue.input, issue.discriminator)
      ? 'Must be one of the documented values.'
      : MISSING
  }
  return issue.input === '' ? 'Must not be empty.' : undefined
}

function hasMember(input: unknown, name: string): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, name)
}

function validationError(issues: z.core.$ZodIssue[], place: Place): ApiError {
  const all = issues.flatMap(toErrors)
  const missing = all.filter(({ message }) => message === MISSING).map(({ name }) => name)
  const unknown = all.filter(({ message }) => message === UNKNOWN).map(({ name }) => name)
  const rest = all.filter(({ message }) => message !== MISSING && message !== UNKNOWN)
  const sentences = [
    ...(missing.length > 0
      ? [`Missing required ${plural(place, missing)}: ${missing.join(', ')}.`]
      : []),
    ...(unknown.length > 0 ? [`Unknown ${plural(place, unknown)}: ${unknown.join(', ')}.`] : []),
    ...rest.map(({ name, message }) => `${name || 'The body'}: ${message}`),
  ]
  return new ApiError('invalid', sentences.join(' '), { details: all.map(toDetail) })
}

type FieldError = { name: string; message: string }

const UNKNOWN = 'This is not supported.'

function toErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ name: nameOf(issue.path), message: issue.message }]
  }
  return issue.keys.map((key) => ({ name: nameOf([...issue.path, key]), message: UNKNOWN }))
}

function nameOf(path: PropertyKey[]): string {
  return shorten(path.map(String).join('.'))
}

function toDetail({ name, message }: FieldError): PropertyErrorDetail {
  const code = message === MISSING ? 'propertyRequired' : 'propertyInvalid'
  return { object: 'propertyErrorDetail', code, message, property: name, suggestion: null }
}

function plural(place: Place, names: string[]): string {
  if (names.length === 1) return place
  return place === 'property' ? 'properties' : 'parameters'
}

function shorten(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name
}
