import { now } from './clock'
import { runDueSteps } from './domain/due-steps'
import { recordEvents } from './events/record'
import { readSettings } from './settings'
import type { Gigs, GigsOptions } from './model/state'

/** Puts clock, settings and the passing of time around the store. */
export function openGigs(options: GigsOptions): Gigs {
  const { store } = options
  const catchUp = timekeeper(options)
  const listeners: (() => void)[] = []
  const gigs: Gigs = {
    ...options,
    now: () => now(store),
    settings: (email) => readSettings(store, email ?? null),
    change(work, actor = 'system') {
      catchUp(gigs)
      const result = store.transaction(() => {
        const done = work()
        recordEvents(gigs, actor)
        return done
      })
      for (const listener of listeners) listener()
      return result
    },
    onChange: (listener) => void listeners.push(listener),
  }
  return gigs
}

// Looking through them all is only needed when one has changed or the next date has come.
function timekeeper({ store }: GigsOptions): (gigs: Gigs) => void {
  const version = () =>
    store.version('subscriptions') +
    store.version('subscriptionAddons') +
    store.version('subscriptionChanges') +
    store.version('portings') +
    store.version('sims')
  let seen = -1
  let next: string | null = null
  return (gigs) => {
    const isDue = next !== null && next <= gigs.now().toISOString()
    if (seen === version() && !isDue) return
    next = runDueSteps(gigs)
    seen = version()
  }
}
