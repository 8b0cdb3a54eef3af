import { gigs } from '@/lib/gigs'
import { ofSubscriptions } from '@/lib/gigs/subscription-changes'
import { mergeExtras, noExtras, fetchExtras } from '@/lib/account/fetch-extras'
import type { Own } from '@/lib/account/cache'

type Read = Omit<Own, 'chosenSim'>

/** What a customer has who is not known to Gigs yet. */
export const noCustomerData: Read = {
  gigsUser: null,
  subscriptions: [],
  subscriptionAddons: [],
  changes: [],
  payments: [],
  paymentMethods: [],
  addresses: [],
  devices: [],
  ...noExtras,
  usage: [],
}

/**
 * Everything one Gigs user has, all requested at once. The extras of single lines are requested for some of
 * those that were known from the `last` reading, and kept from it for the others.
 * @throws GigsError
 */
export async function fetchCustomerData(id: string, last: Own | null): Promise<Read> {
  const [subscriptions, extras, ...rest] = await Promise.all([
    gigs.subscriptions.list(id),
    fetchExtras(last?.subscriptions ?? [], last?.askedLines ?? []),
    gigs.users.read(id),
    gigs.subscriptionAddons.list(id),
    gigs.subscriptionChanges.list(id),
    gigs.payments.list(id),
    gigs.paymentMethods.list(id),
    gigs.addresses.list(id),
    gigs.devices.list(id),
  ])
  const [gigsUser, subscriptionAddons, changes, payments, paymentMethods, addresses, devices] = rest
  return {
    gigsUser,
    subscriptions,
    subscriptionAddons,
    changes: ofSubscriptions(changes, subscriptions),
    payments,
    paymentMethods,
    addresses,
    devices,
    ...mergeExtras(last ?? noExtras, extras, subscriptions),
  }
}
