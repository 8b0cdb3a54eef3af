import { channel } from 'node:diagnostics_channel'
import { pino, stdTimeFunctions } from 'pino'
import { z } from 'zod'
import { requestContext } from '@/lib/http/request-context'
import { type ErrorReport, reportError } from '@/lib/report-error'

// For `lib/telemetry`, which counts the lines.
const steps = channel('connect-app:step')

/**
 * The log. Each line describes one step and contains only ids and codes, never a body, a URL or an e-mail address.
 * It names the request, and its user and launch once they are known. `err` is for the error tracker only.
 */
export const log = pino({
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: () => undefined },
  mixin({ err, ...facts }: { err?: unknown }, level) {
    const context = { ...requestContext() }
    const line = { ...context, ...facts, level: pino.levels.labels[level] }
    steps.publish(line)
    if (line.level === 'error') report({ ...line, ...(err instanceof Error && { error: err }) })
    return context
  },
})

// A request must not fail because of the tracker.
function report(line: ErrorReport): void {
  try {
    reportError(line)
  } catch {
    // The log has the line.
  }
}

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
