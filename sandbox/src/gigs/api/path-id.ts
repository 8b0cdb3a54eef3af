import { notFound } from '../errors'
import type { Gigs, Kinds, User } from '../model/state'
import type { Params } from './endpoint'

const words = {
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

/** Makes a `find` for the object that the path names as `:id`. */
export function byPathId<K extends keyof typeof words>(kind: K) {
  return (gigs: Gigs, { id = '' }: Params): Kinds[K] => {
    const found = gigs.store.get(kind, id)
    if (!found) throw notFound(words[kind])
    return found
  }
}

/** Deleted users are gone for those who ask by path; only ended subscriptions still show them. */
export function findUser(gigs: Gigs, { user: id = '' }: Params): User {
  const user = gigs.store.get('users', id)
  if (!user || user.status === 'deleted') throw notFound('user')
  return user
}
