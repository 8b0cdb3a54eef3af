import type { Addon, Gigs, Plan, ServiceProvider, Subscription, User } from '../model/state'

// These functions follow references inside the store. A missing object is a bug of the sandbox, not of the caller.

export function requirePlan(gigs: Gigs, id: string): Plan {
  return found(gigs.store.get('plans', id), id)
}

export function requireAddon(gigs: Gigs, id: string): Addon {
  return found(gigs.store.get('addons', id), id)
}

export function requireUser(gigs: Gigs, id: string): User {
  return found(gigs.store.get('users', id), id)
}

export function requireSubscription(gigs: Gigs, id: string): Subscription {
  return found(gigs.store.get('subscriptions', id), id)
}

export function requireProvider(gigs: Gigs, id: string): ServiceProvider {
  return found(gigs.store.get('serviceProviders', id), id)
}

function found<T>(object: T | null, id: string): T {
  if (!object) throw new Error(`The sandbox has lost ${id}, to which other objects refer.`)
  return object
}
