import { z } from 'zod'
import { ApiError, errorTypeOf } from '../errors'

const matchField = z.strictObject({
  method: z.string().min(1).exactOptional(),
  path: z.string().min(1).exactOptional(),
  contains: z.string().min(1).exactOptional(),
})

/**
 * A fault for the next `times` API calls that match. `match.path` is the path or its end, with `*` as a wildcard.
 * `match.contains` is a part of the path, query or body, so that parallel tests can select one customer.
 * `after` processes the call before the fault replaces its response. `close` closes the connection before the first byte,
 * `cut` in the middle of the body; `endless` sends a body that never ends. `probability` selects that share of the
 * matching calls, the same ones for the same `seed`.
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
  cut: z.boolean().exactOptional(),
  endless: z.boolean().exactOptional(),
  contentType: z.string().min(1).exactOptional(),
  probability: z.number().min(0).max(1).exactOptional(),
  seed: z.int().exactOptional(),
})

export type Fault = z.output<typeof faultBody> & { drawn?: number }

/** `path` with its query. */
export type Call = { method: string; path: string; text: string }

/** Returns the first fault that matches a call, and counts its use. Removes it after its last use. */
export function takeFault(faults: Fault[], call: Call): Fault | null {
  const fault = faults.find((candidate) => matches(candidate.match, call) && isSelected(candidate))
  if (!fault) return null
  fault.times -= 1
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1)
  return fault
}

function matches({ method, path, contains }: Fault['match'], call: Call): boolean {
  if (method !== undefined && method.toUpperCase() !== call.method) return false
  if (path !== undefined && !matchesPath(path, call.path.split('?')[0] ?? '')) return false
  return contains === undefined || `${call.path}\n${call.text}`.includes(contains)
}

function matchesPath(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${parts.join('.*')}$`).test(path)
}

// The same seed selects the same calls, by their order.
function isSelected(fault: Fault): boolean {
  if (fault.probability === undefined) return true
  const number = (fault.drawn = (fault.drawn ?? 0) + 1)
  return randomAt(fault.seed ?? 0, number) < fault.probability
}

// Returns the n-th number (0 to 1) of the pseudo-random sequence of a seed (mulberry32).
function randomAt(seed: number, n: number): number {
  const state = (seed + n * 0x6d2b79f5) | 0
  const mixed = Math.imul(state ^ (state >>> 15), state | 1)
  const mixedAgain = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
  return ((mixedAgain ^ (mixedAgain >>> 14)) >>> 0) / 2 ** 32
}

/** Returns the response that replaces the real one; null if the fault only delays or cuts the real response. */
export function faultResponse(fault: Fault): Response | null {
  const { status, body, close, endless, retryAfter, contentType = 'application/json' } = fault
  if (close) return new Response(brokenStream(), { headers: { 'x-sandbox-close': '1' } })
  if (status === undefined && body === undefined && !endless) return null
  const code = status ?? 200
  const headers = new Headers({ 'content-type': contentType, 'x-sandbox-fault': '1' })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (code === 204 || code === 304) return new Response(null, { status: code, headers })
  if (endless) return new Response(endlessStream(), { status: code, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? errorOf(code))
  return new Response(text, { status: code, headers })
}

/** Returns the first half of a response. The server announces the full length and closes the connection. */
export async function cutResponse(response: Response): Promise<Response> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('x-sandbox-fault', '1')
  headers.set('x-sandbox-cut', String(bytes.byteLength))
  const half = bytes.subarray(0, Math.floor(bytes.byteLength / 2))
  return new Response(half, { status: response.status, headers })
}

function errorOf(status: number) {
  return new ApiError(errorTypeOf(status), 'This error is a fault set at /sandbox/faults.').body()
}

// The server closes the connection if the body fails before its first byte.
function brokenStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(new Error('The connection was closed by a fault set at /sandbox/faults.'))
    },
  })
}

// A list with infinitely many items, produced only as fast as the client reads.
function endlessStream(): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      const text = sent++ === 0 ? '{"object":"list","items":[0' : ',0'.repeat(8192)
      controller.enqueue(encoder.encode(text))
    },
  })
}
