import { notFound } from '../errors'
import type { Gigs, Kinds, User } from '../model/state'
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
