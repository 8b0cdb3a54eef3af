import { invalid } from '../errors'
import type { Gigs, Invoice, Subscription, SubscriptionAddon } from '../model/state'
import { activateAddon, createSubscriptionAddon } from './addons'
import { invoiceAddon, invoicePlan, isBillingProject } from './invoices'
import { requireSubscription, requireUser } from './references'
import { createSubscription, startSubscription, type NewSubscription } from './subscriptions'
import { discounted } from './vouchers'

/** As `createSubscription`; in a Billing project it is `initiated`, with an invoice, until that is paid. */
export function orderSubscription(gigs: Gigs, wish: NewSubscription): Subscription {
  if (!isBillingProject(gigs, wish.user)) return createSubscription(gigs, wish)
  const isUnpaid = discounted(wish.plan.price, wish.voucher ?? null).amount > 0
  const subscription = createSubscription(gigs, { ...wish, isUnpaid })
  invoicePlan(gigs, subscription, wish.plan, 'subscriptionCreation')
  return subscription
}

/** The same for an add-on. */
export function orderAddon(
  gigs: Gigs,
  wish: Parameters<typeof createSubscriptionAddon>[1],
): SubscriptionAddon {
  const { addon, subscription } = wish
  if (!isBillingProject(gigs, requireUser(gigs, subscription.user))) {
    return createSubscriptionAddon(gigs, wish)
  }
  const isUnpaid = addon.price.amount > 0
  const bought = createSubscriptionAddon(gigs, { ...wish, isUnpaid })
  invoiceAddon(gigs, subscription, bought, addon, 'other')
  return bought
}

/** The partner has collected the money: what waited for it starts. Refused unless the invoice is `finalized`. */
export function payInvoice(gigs: Gigs, invoice: Invoice): Invoice {
  if (invoice.status !== 'finalized') {
    throw invalid('Only an invoice with status finalized can be paid.')
  }
  const paidAt = gigs.now().toISOString()
  const paid = gigs.store.put('invoices', { ...invoice, status: 'paid', paidAt })
  const subscription = requireSubscription(gigs, invoice.subscription)
  if (invoice.subscriptionAddon) startAddon(gigs, subscription, invoice.subscriptionAddon)
  else if (subscription.status === 'initiated') startSubscription(gigs, subscription)
  return paid
}

function startAddon(gigs: Gigs, subscription: Subscription, id: string): void {
  const bought = gigs.store.get('subscriptionAddons', id)
  if (bought?.status !== 'initiated') return
  if (subscription.status === 'active') activateAddon(gigs, bought, subscription)
  else gigs.store.put('subscriptionAddons', { ...bought, status: 'pending' })
}
