import { invalid, notFound } from '../errors'
import type {
  Addon,
  Device,
  DeviceModel,
  Gigs,
  Kinds,
  Payment,
  Plan,
  Subscription,
  User,
} from '../model/state'
import { deviceModels } from '../seed/device-models'
import type { Params } from './endpoint'

const labels = {
  plans: 'plan',
  addons: 'add-on',
  subscriptions: 'subscription',
  subscriptionAddons: 'subscription add-on',
  subscriptionChanges: 'subscription change',
  sims: 'SIM',
  devices: 'device',
  portings: 'porting',
  payments: 'payment',
  paymentMethods: 'payment method',
  vouchers: 'voucher',
  invoices: 'invoice',
  quotes: 'quote',
  usageBalances: 'usage balance',
  connectSessions: 'Connect Session',
  serviceProviders: 'service provider',
} as const

/** Returns the `find` of an endpoint with `:id` in its path. It throws 404 for unknown ids. */
export function byPathId<K extends keyof typeof labels>(kind: K) {
  return (gigs: Gigs, { id = '' }: Params): Kinds[K] => {
    const found = gigs.store.get(kind, id)
    if (!found) throw notFound(labels[kind])
    return found
  }
}

/** Returns the user in the path. Deleted users are not found; only ended subscriptions still contain them. */
export function findUser(gigs: Gigs, { user: id = '' }: Params): User {
  const user = gigs.store.get('users', id)
  if (!user || user.status === 'deleted') throw notFound('user')
  return user
}

// Return the objects that a body references. Unlike in a path, an unknown id is a 422
// (docs/gigs-api.md#unknown-ids-in-a-body).

export function referencedPlan(gigs: Gigs, id: string): Plan {
  return gigs.store.get('plans', id) ?? throwUnknown('plan', id)
}

export function referencedAddon(gigs: Gigs, id: string): Addon {
  return gigs.store.get('addons', id) ?? throwUnknown('add-on', id)
}

export function referencedSubscription(gigs: Gigs, id: string): Subscription {
  return gigs.store.get('subscriptions', id) ?? throwUnknown('subscription', id)
}

export function referencedPayment(gigs: Gigs, id: string): Payment {
  return gigs.store.get('payments', id) ?? throwUnknown('payment', id)
}

export function referencedDeviceModel(id: string): DeviceModel {
  return deviceModels.find((model) => model.id === id) ?? throwUnknown('device model', id)
}

export function referencedDevice(gigs: Gigs, id: string): Device {
  return gigs.store.get('devices', id) ?? throwUnknown('device', id)
}

/** Blocked and deleted users count as unknown. */
export function referencedUser(gigs: Gigs, id: string): User {
  const user = gigs.store.get('users', id)
  return user?.status === 'active' ? user : throwUnknown('active user', id)
}

export function referencedUserAddress(
  gigs: Gigs,
  user: string,
  id: string | null | undefined,
): string | null {
  if (id == null) return null
  if (gigs.store.get('addresses', id)?.user !== user) throwUnknown('address of this user', id)
  return id
}

export function referencedUserDevice(
  gigs: Gigs,
  user: string,
  id: string | null | undefined,
): string | null {
  if (id == null) return null
  if (referencedDevice(gigs, id).user !== user) throwUnknown('device of this user', id)
  return id
}

function throwUnknown(label: string, id: string): never {
  throw invalid(`No such ${label}: ${id}.`)
}
