import type { z } from 'zod'
import { ApiError, type PropertyErrorDetail } from '../errors'

const missing = 'This is required.'

type Place = 'parameter' | 'property'

/**
 * Checks input as strictly as docs/gigs-api.md#validation-rules asks. What is wrong is told in one message,
 * required members that are missing together and first.
 */
export function readStrictly<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: Place,
): z.output<Schema> {
  const read = schema.safeParse(input, { error: explain })
  if (read.success) return read.data
  throw refusal(read.error.issues, place)
}

/** A query as an object. A parameter that is there twice is refused: one of its values would be dropped. */
export function readParameters(query: URLSearchParams): Record<string, string> {
  const names = [...query.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ApiError('invalid', `Duplicate parameter: ${shorten(twice)}.`)
  return Object.fromEntries(query)
}

/** A body as JSON. Nothing counts as an empty object; 400 is for what cannot be parsed. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return {}
  const body = parse(text)
  const twice = duplicateKey(text)
  if (twice !== null) throw new ApiError('invalid', `Duplicate property: ${shorten(twice)}.`)
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('malformed', 'The request body is not valid JSON.')
  }
}

// JSON.parse keeps the last of two equal keys without a word. The text is known to be valid here, so its tokens suffice.
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

const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return missing
  if (issue.code === 'invalid_union' && issue.discriminator) {
    return hasMember(issue.input, issue.discriminator)
      ? 'This is not one of the known values.'
      : missing
  }
  return issue.input === '' ? 'This must not be empty.' : undefined
}

function hasMember(input: unknown, name: string): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, name)
}

function refusal(issues: z.core.$ZodIssue[], place: Place): ApiError {
  const all = issues.flatMap(toProblems)
  const absent = all.filter(({ message }) => message === missing).map(({ name }) => name)
  const unknown = all.filter(({ message }) => message === unrecognized).map(({ name }) => name)
  const others = all.filter(({ message }) => message !== missing && message !== unrecognized)
  const sentences = [
    ...(absent.length > 0
      ? [`Missing required ${plural(place, absent)}: ${absent.join(', ')}.`]
      : []),
    ...(unknown.length > 0 ? [`Unknown ${plural(place, unknown)}: ${unknown.join(', ')}.`] : []),
    ...others.map(({ name, message }) => `${name || 'The body'}: ${message}`),
  ]
  return new ApiError('invalid', sentences.join(' '), { details: all.map(toDetail) })
}

type Problem = { name: string; message: string }

const unrecognized = 'This is not known here.'

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ name: nameOf(issue.path), message: issue.message }]
  }
  return issue.keys.map((key) => ({ name: nameOf([...issue.path, key]), message: unrecognized }))
}

function nameOf(path: PropertyKey[]): string {
  return shorten(path.map(String).join('.'))
}

function toDetail({ name, message }: Problem): PropertyErrorDetail {
  const code = message === missing ? 'propertyRequired' : 'propertyInvalid'
  return { object: 'propertyErrorDetail', code, message, property: name, suggestion: null }
}

function plural(place: Place, names: string[]): string {
  if (names.length === 1) return place
  return place === 'property' ? 'properties' : 'parameters'
}

function shorten(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name
}
