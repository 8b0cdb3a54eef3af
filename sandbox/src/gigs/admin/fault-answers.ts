import { ApiError, errorTypeOf } from '../errors'
import type { Fault } from './faults'

/** What the call gets instead of its answer; null when the fault was only a delay, or cuts the real one. */
export function faultAnswer(fault: Fault): Response | null {
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

/** The first half of an answer; the server promises the whole and ends the connection (see ../web.ts). */
export async function cutAnswer(answer: Response): Promise<Response> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('x-sandbox-fault', '1')
  headers.set('x-sandbox-cut', String(bytes.byteLength))
  const half = bytes.subarray(0, Math.floor(bytes.byteLength / 2))
  return new Response(half, { status: answer.status, headers })
}

function errorOf(status: number) {
  return new ApiError(errorTypeOf(status), 'This answer was ordered at /sandbox/faults.').body()
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

// A list that always has one more item. It is made only as fast as it is read.
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
