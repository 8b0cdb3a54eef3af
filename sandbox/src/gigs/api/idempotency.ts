import { secondsAfter } from '../clock'
import { sessionUrl, sha256 } from '../domain/sessions'
import { invalid } from '../errors'
import type { Gigs, IdempotentResponse } from '../model/state'

const keptSeconds = 24 * 60 * 60
const mostKept = 10_000

type Answer = { status: 200 | 201; body: object }

/**
 * The first successful answer to a key is kept for up to 24 hours and given again
 * (docs/gigs-api.md#idempotency); less when 10,000 others come after it. Failures are not kept, since throwing
 * leaves before that. A key counts for one method and path.
 */
export function once(gigs: Gigs, scope: string | null, work: () => Answer): Answer {
  if (scope === null) return work()
  const id = sha256(scope)
  forgetOld(gigs)
  const known = gigs.store.get('idempotentResponses', id)
  if (known) return replay(gigs, known)
  const answer = work()
  gigs.store.put('idempotentResponses', record(gigs, id, answer))
  gigs.store.keepNewest('idempotentResponses', mostKept)
  return answer
}

/** Reads the header; null where it has no effect. @throws ApiError 422 when it is too long or empty. */
export function readKey(method: string, key: string | null): string | null {
  if (key === null || (method !== 'POST' && method !== 'DELETE')) return null
  if (key === '' || key.length > 255) throw invalid('Idempotency-Key has 1 to 255 characters.')
  return key
}

// A session url is a credential: it is left out and made again from the session's id.
function record(gigs: Gigs, id: string, { status, body }: Answer): IdempotentResponse {
  const createdAt = gigs.now().toISOString()
  const url = 'url' in body && typeof body.url === 'string' ? body.url : null
  if (url === null) return { id, createdAt, status, body, url: null }
  const kind = url.includes('&token=') ? 'withToken' : 'withoutToken'
  return { id, createdAt, status, body: { ...body, url: null }, url: kind }
}

function replay(gigs: Gigs, { status, body, url }: IdempotentResponse): Answer {
  if (url === null || !('id' in body) || typeof body.id !== 'string') return { status, body }
  const session = gigs.store.get('connectSessions', body.id)
  if (!session) return { status, body }
  return { status, body: { ...body, url: sessionUrl(gigs, session, url === 'withToken') } }
}

function forgetOld(gigs: Gigs): void {
  const { store } = gigs
  const limit = secondsAfter(gigs.now(), -keptSeconds).toISOString()
  for (const { id, createdAt } of store.each('idempotentResponses')) {
    if (createdAt > limit) break // they are in the order they came
    store.remove('idempotentResponses', id)
  }
}
