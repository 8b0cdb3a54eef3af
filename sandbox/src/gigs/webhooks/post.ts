import { Webhook } from 'standardwebhooks'
import type { WebhookTarget } from '../model/state'

const TIMEOUT_MS = 15_000
const MAX_BYTES = 64 * 1024

type Outcome = { status: number | null; ms: number; bytes: number; error: string | null }

/**
 * Posts a body with a Standard Webhooks signature. Returns the status, or the error after at most 15 seconds. Signs with
 * the real time instead of the sandbox time, because receivers compare it with their own clock. `end` aborts the request.
 */
export async function post(
  { url, secret }: WebhookTarget,
  { id, body, end }: { id: string; body: string; end: AbortSignal },
): Promise<Outcome> {
  const started = performance.now()
  const outcome = (result: Pick<Outcome, 'status' | 'bytes' | 'error'>): Outcome => ({
    ...result,
    ms: Math.round(performance.now() - started),
  })
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: headersOf(secret, id, body),
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), end]),
    })
    return outcome({ status: response.status, bytes: await sizeOf(response), error: null })
  } catch (error) {
    return outcome({ status: null, bytes: 0, error: messageOf(error) })
  }
}

function headersOf(secret: string, id: string, body: string): Record<string, string> {
  const now = new Date()
  return {
    'content-type': 'application/json',
    'user-agent': 'gigs-sandbox-webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}

// Stops reading a large body; leaving the loop closes the connection.
async function sizeOf({ body }: Response): Promise<number> {
  let bytes = 0
  if (body) {
    for await (const chunk of body) {
      bytes += chunk.byteLength
      if (bytes > MAX_BYTES) break
    }
  }
  return bytes
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'No response within 15 seconds.'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}
