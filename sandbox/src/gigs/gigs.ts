import { defaultBrand } from '../brand'
import { now } from './clock'
import { runDueSteps } from './domain/due-steps'
import { recordEvents } from './events/record'
import { readSettings } from './settings'
import type { Gigs, GigsOptions } from './model/state'

/** Opens the sandbox state: the store with its clock, its settings and everything that happens when time passes. */
export function openGigs(options: GigsOptions): Gigs {
  const { store } = options
  const catchUp = dueStepRunner(options)
  const listeners: (() => void)[] = []
  const gigs: Gigs = {
    ...options,
    brand: options.brand ?? defaultBrand,
    mailFaults: options.mailFaults ?? [],
    now: () => now(store),
    settings: (email) => readSettings(store, email ?? null),
    change(work, actor = 'system') {
      catchUp(gigs)
      const result = store.transaction(() => {
        const value = work()
        recordEvents(gigs, actor)
        return value
      })
      for (const listener of listeners) listener()
      return result
    },
    onChange: (listener) => void listeners.push(listener),
  }
  return gigs
}

// Scanning all objects is only needed after one of them has changed or when the next due date has come.
function dueStepRunner({ store }: GigsOptions): (gigs: Gigs) => void {
  const version = () =>
    store.version('subscriptions') +
    store.version('subscriptionAddons') +
    store.version('subscriptionChanges') +
    store.version('portings') +
    store.version('sims')
  let lastVersion = -1
  let next: string | null = null
  return (gigs) => {
    const isDue = next !== null && next <= gigs.now().toISOString()
    if (lastVersion === version() && !isDue) return
    next = runDueSteps(gigs)
    lastVersion = version()
  }
}
