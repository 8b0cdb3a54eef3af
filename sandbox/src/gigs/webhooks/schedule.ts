import { secondsAfter } from '../clock'
import type { Delivery, Endpoint, Gigs } from '../model/state'

const MINUTE = 60
const HOUR = 60 * MINUTE
// Seconds between attempts. The first attempt is made at once (docs/gigs-api.md#webhook-retries).
const retryDelays = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]
const DISABLE_AFTER_MS = 5 * 24 * HOUR * 1000
const MAX_LOGGED_ATTEMPTS = 20

type Attempt = Delivery['attempts'][number]

/** Records an attempt. Any 2xx status is a success; otherwise schedules the next attempt, if there is one left. */
export function recordAttempt(gigs: Gigs, id: string, attempt: Attempt): Delivery | null {
  const delivery = gigs.store.get('deliveries', id)
  if (!delivery) return null // removed while the attempt was in progress
  const isDelivered = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
  const attempts = [...delivery.attempts, attempt].slice(-MAX_LOGGED_ATTEMPTS)
  updateEndpoint(gigs, isDelivered)
  if (isDelivered || delivery.state === 'delivered') {
    return gigs.store.put('deliveries', { ...delivery, state: 'delivered', attempts })
  }
  const delay = retryDelays[delivery.tried]
  return gigs.store.put('deliveries', {
    ...delivery,
    attempts,
    tried: delivery.tried + 1,
    state: delay === undefined ? 'failed' : 'waiting',
    dueAt: secondsAfter(gigs.now(), delay ?? 0).toISOString(),
  })
}

/** Queues a delivery again, in any state, with the same `webhook-id`. */
export function replayDelivery(gigs: Gigs, delivery: Delivery): Delivery {
  const dueAt = gigs.now().toISOString()
  return gigs.store.put('deliveries', { ...delivery, state: 'new', tried: 0, dueAt })
}

/** Returns the state of the webhook endpoint. */
export function endpointOf(gigs: Gigs): Endpoint {
  const initial: Endpoint = { id: 'endpoint', failingSince: null, disabledAt: null }
  return gigs.store.get('endpoints', 'endpoint') ?? initial
}

/** Enables a disabled endpoint. Events that were skipped in the meantime can be replayed one by one. */
export function enableEndpoint(gigs: Gigs): Endpoint {
  return gigs.store.put('endpoints', { ...endpointOf(gigs), failingSince: null, disabledAt: null })
}

// Writes to the store only on a change.
function updateEndpoint(gigs: Gigs, isDelivered: boolean): void {
  const endpoint = endpointOf(gigs)
  const now = gigs.now()
  if (isDelivered) {
    if (endpoint.failingSince !== null) {
      gigs.store.put('endpoints', { ...endpoint, failingSince: null })
    }
    return
  }
  if (endpoint.failingSince === null) {
    return void gigs.store.put('endpoints', { ...endpoint, failingSince: now.toISOString() })
  }
  const failingMs = now.getTime() - Date.parse(endpoint.failingSince)
  if (endpoint.disabledAt === null && failingMs >= DISABLE_AFTER_MS) {
    gigs.store.put('endpoints', { ...endpoint, disabledAt: now.toISOString() })
  }
}
