import { secondsAfter } from '../clock'
import type { Delivery, Endpoint, Gigs } from '../model/state'

const MINUTE = 60
const HOUR = 60 * MINUTE
// After the first attempt, which is made at once (docs/gigs-api.md#webhook-retries).
const retryDelays = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]
const DISABLE_AFTER_MS = 5 * 24 * HOUR * 1000
const MAX_LOGGED_ATTEMPTS = 20

type Attempt = Delivery['attempts'][number]

/** Writes an attempt down: delivered by any 2xx, else the next one comes by the schedule, or none any more. */
export function noteAttempt(gigs: Gigs, id: string, attempt: Attempt): Delivery | null {
  const delivery = gigs.store.get('deliveries', id)
  if (!delivery) return null // forgotten meanwhile
  const isDelivered = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
  const attempts = [...delivery.attempts, attempt].slice(-MAX_LOGGED_ATTEMPTS)
  noteHealth(gigs, isDelivered)
  if (isDelivered || delivery.state === 'delivered') {
    return gigs.store.put('deliveries', { ...delivery, state: 'delivered', attempts })
  }
  const pause = retryDelays[delivery.tried]
  return gigs.store.put('deliveries', {
    ...delivery,
    attempts,
    tried: delivery.tried + 1,
    state: pause === undefined ? 'failed' : 'waiting',
    dueAt: secondsAfter(gigs.now(), pause ?? 0).toISOString(),
  })
}

/** Sends it once more as soon as possible, under the same `webhook-id`, whatever became of it before. */
export function sendAgain(gigs: Gigs, delivery: Delivery): Delivery {
  const dueAt = gigs.now().toISOString()
  return gigs.store.put('deliveries', { ...delivery, state: 'new', tried: 0, dueAt })
}

export function endpointOf(gigs: Gigs): Endpoint {
  const none: Endpoint = { id: 'endpoint', failingSince: null, disabledAt: null }
  return gigs.store.get('endpoints', 'endpoint') ?? none
}

/** Takes deliveries up again. Events of the time between were skipped; they can be replayed one by one. */
export function enableEndpoint(gigs: Gigs): Endpoint {
  return gigs.store.put('endpoints', { ...endpointOf(gigs), failingSince: null, disabledAt: null })
}

// Written when something changes only: most attempts find things as they were.
function noteHealth(gigs: Gigs, isWell: boolean): void {
  const endpoint = endpointOf(gigs)
  const now = gigs.now()
  if (isWell) {
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
