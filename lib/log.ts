import { pino } from 'pino'
import { z } from 'zod'
import { requestContext } from '@/lib/http/request-context'

/**
 * One line per step, with ids and codes only: never a body, a URL or an e-mail address. Each names the request,
 * and its user and launch as soon as they are known.
 */
export const log = pino({
  base: null,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => ({ ...requestContext() }),
})

// By their names, since Next.js bundles the classes more than once.
const gigsError = z.object({
  name: z.literal('GigsError'),
  message: z.string(),
  facts: z.object({
    code: z.string().optional(),
    said: z.string().optional(),
    requestId: z.string().optional(),
  }),
})

/**
 * Returns what a log line says of an error: its class and codes, and what Gigs said about a refusal. Messages of
 * other programs are left out: a mail server's holds the address.
 */
export function errorFacts(error: unknown): Record<string, string | undefined> {
  const gigs = gigsError.safeParse(error).data
  if (gigs) {
    const { code, said, requestId } = gigs.facts
    return { error: gigs.message, gigsCode: code, gigsMessage: said, gigsRequest: requestId }
  }
  if (!(error instanceof Error)) return { error: 'unknown' }
  // Classes of Auth.js lose their names in a build; their `type` stays.
  const name = 'type' in error && typeof error.type === 'string' ? error.type : error.name
  return { error: name, code: codeOf(error) }
}

const MAX_DEPTH = 5

// Auth.js puts what went wrong into `cause.err`.
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if ('err' in error) return codeOf(error.err, depth + 1)
  return 'cause' in error ? codeOf(error.cause, depth + 1) : undefined
}
