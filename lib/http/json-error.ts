import { requestId } from '@/lib/http/request-context'

/** Why a request of a program failed. */
export type JsonError = {
  status: number
  /** Stays the same in later versions, unlike the message. */
  code: string
  message: string
  retryAfterSeconds?: number
}

/** Returns a JSON response that is not stored anywhere. */
export function jsonResponse(status: number, body: object, headers: Record<string, string> = {}) {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** Returns an error as `{ error: { code, message, reference } }`. The reference identifies its log lines. */
export function errorResponse({ status, code, message, retryAfterSeconds }: JsonError): Response {
  const error = { code, message, reference: requestId() ?? null }
  return jsonResponse(
    status,
    { error },
    {
      ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
      // Discards the rest of the body.
      ...((status === 408 || status === 413) && { connection: 'close' }),
    },
  )
}
