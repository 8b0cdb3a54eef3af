import type { Delivery, Gigs } from '../model/state'
import { endpointOf } from './schedule'

/**
 * Creates the queue of deliveries that are due. The store holds all deliveries; the queue is a snapshot of those due
 * now, so that thousands of pending retries cost nothing until the first one is due.
 */
export function deliveryQueue(gigs: Gigs) {
  const { store } = gigs
  const settingsVersion = () => `${store.version('settings')} ${store.version('endpoints')}`
  const versions = () => `${store.version('deliveries')} ${settingsVersion()}`
  let queue: string[] = []
  let retryAt: string | null = '' // the time of the first retry; '' if unknown, null if there is none
  let lastVersions = ''
  let lastSettings = ''

  function refill(): void {
    lastVersions = versions()
    if (lastSettings !== settingsVersion()) retryAt = '' // some may no longer be paused
    lastSettings = settingsVersion()
    if (endpointOf(gigs).disabledAt !== null) return
    const now = gigs.now().toISOString()
    const due = store
      .where('deliveries', 'state', 'new')
      .filter((delivery) => !isPaused(gigs, delivery))
    if (retryAt !== null && retryAt <= now) {
      const waiting = store.where('deliveries', 'state', 'waiting')
      due.push(...waiting.filter((delivery) => delivery.dueAt <= now && !isPaused(gigs, delivery)))
      retryAt = earliest(waiting.filter(({ dueAt }) => dueAt > now))
    }
    queue = sorted(gigs, due)
  }

  function canSend(id: string): boolean {
    const delivery = store.get('deliveries', id)
    return delivery !== null && isOpen(delivery) && !isPaused(gigs, delivery)
  }

  return {
    /** Returns the id of a delivery to send now, or null. */
    take(isInProgress: (id: string) => boolean): string | null {
      const isDue = retryAt !== null && retryAt <= gigs.now().toISOString()
      if (queue.length === 0 && (lastVersions !== versions() || isDue)) refill()
      while (queue.length > 0) {
        const id = queue.shift()
        if (id !== undefined && !isInProgress(id) && canSend(id)) return id
      }
      return null
    },
    /** Notes when the retry of a failed attempt is due. */
    addRetry(dueAt: string): void {
      if (retryAt === null || (retryAt !== '' && dueAt < retryAt)) retryAt = dueAt
    },
    /** Returns the sandbox time until the first retry, in milliseconds; null if there is none. */
    msUntilNext(): number | null {
      if (!retryAt || endpointOf(gigs).disabledAt !== null) return null
      return Math.max(0, Date.parse(retryAt) - gigs.now().getTime())
    },
  }
}

function isOpen({ state }: Delivery): boolean {
  return state === 'new' || state === 'waiting'
}

function isPaused(gigs: Gigs, { customer }: Delivery): boolean {
  return gigs.settings(customer).webhooksPaused
}

function earliest(waiting: Delivery[]): string | null {
  return waiting.map(({ dueAt }) => dueAt).toSorted()[0] ?? null
}

// Shuffles the deliveries of customers with the setting `webhooksShuffled`.
function sorted(gigs: Gigs, due: Delivery[]): string[] {
  const positioned = due.map(({ id, customer }, position) => {
    const isShuffled = gigs.settings(customer).webhooksShuffled
    return { id, position: isShuffled ? Math.random() * due.length : position }
  })
  return positioned.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
}
