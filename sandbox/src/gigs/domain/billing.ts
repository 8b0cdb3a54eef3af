import { invalid } from '../errors'
import type { Gigs, Invoice, Subscription, SubscriptionAddon } from '../model/state'
import { activateAddon, createSubscriptionAddon } from './addons'
import { invoiceAddon, invoicePlan, isBillingProject } from './invoices'
import { requireSubscription, requireUser } from './references'
import { createSubscription, startSubscription, type NewSubscription } from './subscriptions'
import { discounted } from './vouchers'

/** Creates a subscription. In a Billing project it stays `initiated` until its invoice is paid. */
export function orderSubscription(gigs: Gigs, params: NewSubscription): Subscription {
  if (!isBillingProject(gigs, params.user)) return createSubscription(gigs, params)
  const isUnpaid = discounted(params.plan.price, params.voucher ?? null).amount > 0
  const subscription = createSubscription(gigs, { ...params, isUnpaid })
  invoicePlan(gigs, subscription, params.plan, 'subscriptionCreation')
  return subscription
}

/** Creates an add-on. In a Billing project it stays `initiated` until its invoice is paid. */
export function orderAddon(
  gigs: Gigs,
  params: Parameters<typeof createSubscriptionAddon>[1],
): SubscriptionAddon {
  const { addon, subscription } = params
  if (!isBillingProject(gigs, requireUser(gigs, subscription.user))) {
    return createSubscriptionAddon(gigs, params)
  }
  const isUnpaid = addon.price.amount > 0
  const created = createSubscriptionAddon(gigs, { ...params, isUnpaid })
  invoiceAddon(gigs, subscription, created, addon, 'other')
  return created
}

/**
 * Marks an invoice as paid by the customer to the partner, and starts the subscription or add-on that waits for it.
 * @throws ApiError unless the invoice is `finalized`.
 */
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
  const subscriptionAddon = gigs.store.get('subscriptionAddons', id)
  if (subscriptionAddon?.status !== 'initiated') return
  if (subscription.status === 'active') activateAddon(gigs, subscriptionAddon, subscription)
  else gigs.store.put('subscriptionAddons', { ...subscriptionAddon, status: 'pending' })
}
