import { setTimeout as wait } from 'node:timers/promises'
import { Agent, fetch, type Response } from 'undici'
import { z } from 'zod'
import { env } from '@/lib/env'
import { currentCaller } from '@/lib/gigs/caller'
import { GigsError, type GigsFailure } from '@/lib/gigs/errors'
import { createFairQueue } from '@/lib/gigs/queue'
import { requestId } from '@/lib/http/request-context'
import { log } from '@/lib/log'
import { measure, type Operation } from '@/lib/measure'
import { parseStorable } from '@/lib/db/storable'

export type Call<Result> = {
  /** Names the call in errors and logs, like `plans.list`. */
  name: string
  /** The segments of the path. Each one is encoded. */
  path: readonly string[]
  query?: Record<string, string> | undefined
  /** The JSON body of a POST or a PATCH. Without a body, the call is a GET. */
  body?: Record<string, unknown>
  /** The method of a call with a body. */
  method?: 'POST' | 'PATCH'
  /** Set on calls that change something. Null means that the call is never repeated. */
  idempotencyKey?: string | null
  response: z.ZodType<Result>
}

const MAX_BYTES = 1_000_000
const READ_MS = 5_000
const CREATE_MS = 8_000
const MAX_ATTEMPTS = 3
const MAX_PAUSE_MS = 3_000

const agent = new Agent({ connect: { timeout: 1_000 }, maxResponseSize: MAX_BYTES })
const queue = createFairQueue({ inFlight: 32, waiting: 64, inFlightEach: 16, waitingEach: 32 })

// Each call earns a tenth of a retry, so that retries add at most a tenth to the load during an outage. Reads and
// creates have separate credits, so that failed reads do not block the retry of a create.
const retryCredit = { read: 10, create: 10 }

/**
 * Calls the Gigs API and parses the response. Makes up to three attempts: within 5 s for reads, and within 8 s for
 * creates with an idempotency key. Makes one attempt for other creates.
 * @throws GigsError and nothing else
 */
export async function request<Result>(call: Call<Result>): Promise<Result> {
  const caller = currentCaller()
  const outcome = await queue.run(caller, () => tryUntilDone(call))
  if (outcome) return outcome.result
  log.warn({ step: 'busy', call: call.name, ...caller })
  throw new GigsError('busy', { call: call.name })
}

async function tryUntilDone<Result>(call: Call<Result>): Promise<Result> {
  const kind = call.idempotencyKey === undefined ? 'read' : 'create'
  const deadline = AbortSignal.timeout(kind === 'read' ? READ_MS : CREATE_MS)
  retryCredit[kind] = Math.min(10, retryCredit[kind] + 0.1)
  for (let attempt = 1; ; attempt += 1) {
    const operation: Operation = { kind: 'gigs', name: call.name, attempt }
    const result = await measure(operation, () => tryOnce(call, deadline, operation))
    if (!(result instanceof GigsError)) return result.data
    const pause = Math.max(result.facts.retryAfterMs ?? 0, Math.random() * 100 * 2 ** attempt)
    const canRetry = result.isRetryable && attempt < MAX_ATTEMPTS && pause <= MAX_PAUSE_MS
    if (!canRetry || call.idempotencyKey === null || retryCredit[kind] < 1) throw result
    retryCredit[kind] -= 1
    await wait(pause)
  }
}

async function tryOnce<Result>(call: Call<Result>, deadline: AbortSignal, operation: Operation) {
  const fail = (failure: GigsFailure) => {
    operation.status = failure
    return new GigsError(failure, { call: call.name })
  }
  try {
    const response = await fetch(urlOf(call), { ...optionsOf(call), signal: deadline })
    operation.status = String(response.status)
    if (!response.ok) return await refusalOf(call, response)
    const parsed = call.response.safeParse(parseStorable(await response.text()))
    return parsed.success ? { data: parsed.data } : fail('unreadable')
  } catch (error) {
    if (error instanceof GigsError) throw error
    return fail(failureOf(error, deadline))
  }
}

// An id may contain any 64 characters, but must not lead to another resource.
function urlOf({ name, path, query }: Call<unknown>): URL {
  if (path.some((segment) => /^\.{0,2}$/.test(segment) || segment.length > 64)) {
    throw new GigsError('refused', { call: name, status: 404 })
  }
  const url = new URL(`${env().GIGS_API_URL}/${path.map(encodeURIComponent).join('/')}`)
  url.search = new URLSearchParams(query).toString()
  return url
}

function currentRequest() {
  const id = requestId()
  return id && { 'x-request-id': id }
}

function optionsOf({ body, method = 'POST', idempotencyKey }: Call<unknown>) {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${env().GIGS_API_KEY}`,
    // Gigs accepts unknown headers. Its support can find our call by the id that our log has.
    ...currentRequest(),
  }
  // Following a redirect would send the API key to its target.
  const options = { dispatcher: agent, headers, redirect: 'error' } as const
  if (!body) return options
  const key = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}
  const sent = { ...headers, ...key, 'content-type': 'application/json' }
  return { ...options, method, headers: sent, body: JSON.stringify(body) }
}

// Matches names and codes only, so that no value of the request gets into the log.
const name = z.string().regex(/^[\w.[\]]{1,64}$/)
const detail = z.object({ property: name, code: name.catch('') })

const errorBody = z.object({
  type: z.string().max(64),
  code: z.string().max(64).optional(),
  message: z.string().optional().catch(undefined),
  details: z
    .array(z.unknown())
    .transform((items) => items.flatMap((item) => detail.safeParse(item).data ?? []))
    .optional()
    .catch(undefined),
})

async function refusalOf(call: Call<unknown>, response: Response): Promise<GigsError> {
  const seconds = Number(response.headers.get('retry-after') ?? 0)
  const body = errorBody.safeParse(await response.json().catch(() => null)).data
  const facts = {
    call: call.name,
    status: response.status,
    ...(body && {
      type: body.type,
      code: body.code,
      gigsMessage: body.message && loggable(body.message),
    }),
    ...(body?.details && { details: body.details }),
    requestId: /^[\w.-]{1,64}$/.exec(response.headers.get('x-request-id') ?? '')?.[0],
  }
  return new GigsError('refused', { ...facts, retryAfterMs: (seconds || 0) * 1000 })
}

// Removes URLs, e-mail addresses, phone numbers and card numbers, because a message may quote the request.
function loggable(message: string): string {
  return message
    .slice(0, 300)
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\S*(:\/\/|@)\S*/g, '…')
    .replaceAll(/\+?\d[\d\s-]{6,}\d/g, '…')
}

// Undici distinguishes a truncated body, a body that is too large, and a refused connection by `cause.code`.
function failureOf(error: unknown, deadline: AbortSignal) {
  if (deadline.aborted) return 'timeout'
  if (error instanceof SyntaxError) return 'unreadable'
  const cause = z.object({ cause: z.object({ code: z.string() }) }).safeParse(error).data
    ?.cause.code
  return cause === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? 'unreadable' : 'unreachable'
}
