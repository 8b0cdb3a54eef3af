import { now } from './clock'
import { passTime } from './effects/time'
import { readSettings } from './settings'
import type { Gigs, GigsOptions } from './state'

/** Puts clock, settings and the passing of time around the store. */
export function openGigs(options: GigsOptions): Gigs {
  const { store } = options
  const catchUp = timekeeper(options)
  const gigs: Gigs = {
    ...options,
    now: () => now(store),
    settings: (email) => readSettings(store, email ?? null),
    change(work) {
      catchUp(gigs)
      // Every change passes here, so this is where webhooks will learn what happened.
      return store.transaction(work)
    },
  }
  return gigs
}

// Looking through all subscriptions is only needed when one has changed or the next date has come.
function timekeeper({ store }: GigsOptions): (gigs: Gigs) => void {
  const version = () => store.version('subscriptions') + store.version('subscriptionAddons')
  let seen = -1
  let next: string | null = null
  return (gigs) => {
    const isDue = next !== null && next <= gigs.now().toISOString()
    if (seen === version() && !isDue) return
    next = store.transaction(() => passTime(gigs))
    seen = version()
  }
}
