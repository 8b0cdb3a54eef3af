import { pino } from 'pino'
import { z } from 'zod'
import { requestContext } from '@/lib/http/request-context'

/**
 * The log. Each line describes one step and contains only ids and codes, never a body, a URL or an e-mail address.
 * It names the request, and its user and launch once they are known.
 */
export const log = pino({
  base: null,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => ({ ...requestContext() }),
})

// Checks the name instead of the class, because Next.js bundles classes more than once.
const gigsError = z.object({
  name: z.literal('GigsError'),
  message: z.string(),
  facts: z.object({
    code: z.string().optional(),
    gigsMessage: z.string().optional(),
    requestId: z.string().optional(),
    details: z.array(z.object({ property: z.string(), code: z.string() })).optional(),
  }),
})

/**
 * Returns the facts about an error for a log line: its class, its codes and the message of Gigs. Leaves out messages
 * of other programs, because a mail server's message may contain an e-mail address.
 */
export function errorFacts(error: unknown): Record<string, string | undefined> {
  const gigs = gigsError.safeParse(error).data
  if (gigs) {
    const { code, gigsMessage, requestId, details } = gigs.facts
    const gigsDetails = details?.map((detail) => `${detail.property} ${detail.code}`).join(', ')
    const facts = { error: gigs.message, gigsCode: code, gigsMessage, gigsRequest: requestId }
    return { ...facts, ...(gigsDetails && { gigsDetails }) }
  }
  if (!(error instanceof Error)) return { error: 'unknown' }
  // A build renames the classes of Auth.js, but keeps their `type`.
  const name = 'type' in error && typeof error.type === 'string' ? error.type : error.name
  return { error: name, code: codeOf(error) }
}

const MAX_DEPTH = 5

// Auth.js stores the original error in `cause.err`.
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if ('err' in error) return codeOf(error.err, depth + 1)
  return 'cause' in error ? codeOf(error.cause, depth + 1) : undefined
}
