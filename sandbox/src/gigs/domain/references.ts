import type { Addon, Gigs, Plan, ServiceProvider, Subscription, User } from '../model/state'

// For references inside our own data, which nothing removes: a miss is a fault of the sandbox, not of the caller.

export function requirePlan(gigs: Gigs, id: string): Plan {
  return present(gigs.store.get('plans', id), id)
}

export function requireAddon(gigs: Gigs, id: string): Addon {
  return present(gigs.store.get('addons', id), id)
}

export function requireUser(gigs: Gigs, id: string): User {
  return present(gigs.store.get('users', id), id)
}

export function requireSubscription(gigs: Gigs, id: string): Subscription {
  return present(gigs.store.get('subscriptions', id), id)
}

export function requireProvider(gigs: Gigs, id: string): ServiceProvider {
  return present(gigs.store.get('serviceProviders', id), id)
}

function present<T>(object: T | null, id: string): T {
  if (!object) throw new Error(`The sandbox has lost ${id}, which other data names.`)
  return object
}
