import { invalid } from '../errors'
import { deviceModels } from '../seed/device-models'
import type {
  Addon,
  Device,
  DeviceModel,
  Gigs,
  Payment,
  Plan,
  Subscription,
  User,
} from '../model/state'

// Objects that a body names. Unlike in a path, an unknown id there is 422
// (docs/gigs-api.md#unknown-ids-in-a-body).

export function namedPlan(gigs: Gigs, id: string): Plan {
  return gigs.store.get('plans', id) ?? unknown('plan')
}

export function namedAddon(gigs: Gigs, id: string): Addon {
  return gigs.store.get('addons', id) ?? unknown('add-on')
}

export function namedSubscription(gigs: Gigs, id: string): Subscription {
  return gigs.store.get('subscriptions', id) ?? unknown('subscription')
}

export function namedPayment(gigs: Gigs, id: string): Payment {
  return gigs.store.get('payments', id) ?? unknown('payment')
}

export function namedDeviceModel(id: string): DeviceModel {
  return deviceModels.find((model) => model.id === id) ?? unknown('device model')
}

export function namedDevice(gigs: Gigs, id: string): Device {
  return gigs.store.get('devices', id) ?? unknown('device')
}

/** An active user; a blocked or deleted one can do nothing new. */
export function namedUser(gigs: Gigs, id: string): User {
  const user = gigs.store.get('users', id)
  return user?.status === 'active' ? user : unknown('active user')
}

export function ownAddress(gigs: Gigs, user: string, id: string | null | undefined): string | null {
  if (id == null) return null
  if (gigs.store.get('addresses', id)?.user !== user) unknown('address of this user')
  return id
}

export function findOrCreateDevice(
  gigs: Gigs,
  user: string,
  id: string | null | undefined,
): string | null {
  if (id == null) return null
  if (namedDevice(gigs, id).user !== user) unknown('device of this user')
  return id
}

function unknown(what: string): never {
  throw invalid(`No ${what} with the id that the body names exists in this project.`)
}
