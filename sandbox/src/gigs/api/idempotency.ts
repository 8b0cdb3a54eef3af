import { secondsAfter } from '../clock'
import { sessionUrl, sha256 } from '../domain/sessions'
import { invalid } from '../errors'
import type { Gigs, IdempotentResponse } from '../model/state'

const RETENTION_SECONDS = 24 * 60 * 60
const MAX_STORED_RESPONSES = 10_000

type Result = { status: 200 | 201; body: object }

/**
 * Runs `work` once per scope (method, path and key) and replays its result to repeated requests
 * (docs/gigs-api.md#idempotency). Results are stored for 24 hours, at most the newest 10,000. Failures are not
 * stored, because an exception leaves the function first. Without a scope, `work` always runs.
 */
export function runIdempotently(gigs: Gigs, scope: string | null, work: () => Result): Result {
  if (scope === null) return work()
  const id = sha256(scope)
  removeExpired(gigs)
  const stored = gigs.store.get('idempotentResponses', id)
  if (stored) return replay(gigs, stored)
  const result = work()
  gigs.store.put('idempotentResponses', toRecord(gigs, id, result))
  gigs.store.keepNewest('idempotentResponses', MAX_STORED_RESPONSES)
  return result
}

/**
 * Returns the idempotency key, or null for methods that ignore it.
 * @throws ApiError 422 if the key is empty or too long.
 */
export function readIdempotencyKey(method: string, key: string | null): string | null {
  if (key === null || (method !== 'POST' && method !== 'DELETE')) return null
  if (key === '' || key.length > 255) {
    throw invalid('Idempotency-Key must have 1 to 255 characters.')
  }
  return key
}

// The URL of a session is a credential. It is not stored; a replay derives it from the session again.
function toRecord(gigs: Gigs, id: string, { status, body }: Result): IdempotentResponse {
  const createdAt = gigs.now().toISOString()
  const url = 'url' in body && typeof body.url === 'string' ? body.url : null
  if (url === null) return { id, createdAt, status, body, url: null }
  const kind = url.includes('&token=') ? 'withToken' : 'withoutToken'
  return { id, createdAt, status, body: { ...body, url: null }, url: kind }
}

function replay(gigs: Gigs, { status, body, url }: IdempotentResponse): Result {
  if (url === null || !('id' in body) || typeof body.id !== 'string') return { status, body }
  const session = gigs.store.get('connectSessions', body.id)
  if (!session) return { status, body }
  return { status, body: { ...body, url: sessionUrl(gigs, session, url === 'withToken') } }
}

function removeExpired(gigs: Gigs): void {
  const { store } = gigs
  const limit = secondsAfter(gigs.now(), -RETENTION_SECONDS).toISOString()
  for (const { id, createdAt } of store.each('idempotentResponses')) {
    if (createdAt > limit) break // oldest first
    store.remove('idempotentResponses', id)
  }
}
