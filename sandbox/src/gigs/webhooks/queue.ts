import type { Delivery, Gigs } from '../model/state'
import { endpointOf } from './schedule'

/**
 * Who is next. The store holds everything; here is only the queue of one look into it, so that thousands that
 * wait for a retry cost nothing until the first of them is due.
 */
export function waitingRoom(gigs: Gigs) {
  const { store } = gigs
  const switches = () => `${store.version('settings')} ${store.version('endpoints')}`
  const versions = () => `${store.version('deliveries')} ${switches()}`
  let queue: string[] = []
  let retryAt: string | null = '' // the first retry; '' is not known yet, null is none
  let seen = ''
  let switched = ''

  function look(): void {
    seen = versions()
    if (switched !== switches()) retryAt = '' // some may be held no longer
    switched = switches()
    if (endpointOf(gigs).disabledAt !== null) return
    const now = gigs.now().toISOString()
    const due = store.where('deliveries', 'state', 'new').filter((one) => !isHeld(gigs, one))
    if (retryAt !== null && retryAt <= now) {
      const waiting = store.where('deliveries', 'state', 'waiting')
      due.push(...waiting.filter((one) => one.dueAt <= now && !isHeld(gigs, one)))
      retryAt = earliest(waiting.filter(({ dueAt }) => dueAt > now))
    }
    queue = inTurn(gigs, due)
  }

  function isWanted(id: string): boolean {
    const delivery = store.get('deliveries', id)
    return delivery !== null && isOpen(delivery) && !isHeld(gigs, delivery)
  }

  return {
    /** The id of a delivery to send now; null: none. */
    take(isUnderWay: (id: string) => boolean): string | null {
      const isDue = retryAt !== null && retryAt <= gigs.now().toISOString()
      if (queue.length === 0 && (seen !== versions() || isDue)) look()
      while (queue.length > 0) {
        const id = queue.shift()
        if (id !== undefined && !isUnderWay(id) && isWanted(id)) return id
      }
      return null
    },
    /** An attempt failed, and this is when the next one is due. */
    expect(dueAt: string): void {
      if (retryAt === null || (retryAt !== '' && dueAt < retryAt)) retryAt = dueAt
    },
    /** How long until the first retry, by the sandbox's clock; null: there is none. */
    msUntilNext(): number | null {
      if (!retryAt || endpointOf(gigs).disabledAt !== null) return null
      return Math.max(0, Date.parse(retryAt) - gigs.now().getTime())
    },
  }
}

function isOpen({ state }: Delivery): boolean {
  return state === 'new' || state === 'waiting'
}

function isHeld(gigs: Gigs, { customer }: Delivery): boolean {
  return gigs.settings(customer).webhooksPaused
}

function earliest(waiting: Delivery[]): string | null {
  return waiting.map(({ dueAt }) => dueAt).toSorted()[0] ?? null
}

// Those of customers for whom a test wants it come in any order.
function inTurn(gigs: Gigs, due: Delivery[]): string[] {
  const placed = due.map(({ id, customer }, place) => {
    const isShuffled = gigs.settings(customer).webhooksShuffled
    return { id, place: isShuffled ? Math.random() * due.length : place }
  })
  return placed.toSorted((one, other) => one.place - other.place).map(({ id }) => id)
}
