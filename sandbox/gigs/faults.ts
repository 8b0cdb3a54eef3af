import { z } from 'zod'
import { ApiError, errorTypeOf } from './errors'

const matchField = z.strictObject({
  method: z.string().min(1).exactOptional(),
  path: z.string().min(1).exactOptional(),
  contains: z.string().min(1).exactOptional(),
})

/**
 * What a fault is made of. `path`: the whole path or its end, `*` stands for anything. `contains`: a piece of path,
 * query or body, so that parallel tests can aim at one customer. Without `status`, `body` and `close` it only
 * delays. `after`: the call is carried out first and only its answer is lost.
 */
export const faultBody = z.strictObject({
  match: matchField.default({}),
  times: z.int().min(1).max(10_000).default(1),
  status: z.int().min(200).max(599).exactOptional(),
  delayMs: z.int().min(0).max(60_000).exactOptional(),
  body: z.unknown().optional(),
  close: z.boolean().exactOptional(),
  retryAfter: z.int().min(0).exactOptional(),
  after: z.boolean().exactOptional(),
})

export type Fault = z.output<typeof faultBody>

/** `path` with its query. */
export type Call = { method: string; path: string; text: string }

/** The first fault for this call, counted down and removed when it is used up. */
export function takeFault(faults: Fault[], call: Call): Fault | null {
  const fault = faults.find(({ match }) => isFor(match, call))
  if (!fault) return null
  fault.times -= 1
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1)
  return fault
}

/** What the call gets instead of its answer; null when the fault was only a delay. */
export function faultAnswer({ status, body, close, retryAfter }: Fault): Response | null {
  if (close) return new Response(brokenStream(), { headers: { 'x-sandbox-close': '1' } })
  if (status === undefined && body === undefined) return null
  const code = status ?? 200
  const headers = new Headers({ 'content-type': 'application/json', 'x-sandbox-fault': '1' })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (code === 204 || code === 304) return new Response(null, { status: code, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? errorOf(code))
  return new Response(text, { status: code, headers })
}

function errorOf(status: number) {
  return new ApiError(errorTypeOf(status), 'This answer was ordered at /sandbox/faults.').body()
}

function isFor({ method, path, contains }: Fault['match'], call: Call): boolean {
  if (method !== undefined && method.toUpperCase() !== call.method) return false
  if (path !== undefined && !fitsPath(path, call.path.split('?')[0] ?? '')) return false
  return contains === undefined || `${call.path}\n${call.text}`.includes(contains)
}

function fitsPath(pattern: string, path: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${pieces.join('.*')}$`).test(path)
}

// The server gives up on the connection when the body fails before its first byte.
function brokenStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(
        new Error('This connection was closed by a fault ordered at /sandbox/faults.'),
      )
    },
  })
}
