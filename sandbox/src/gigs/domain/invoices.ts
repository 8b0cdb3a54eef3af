import { unitsAfter } from '../clock'
import { newId } from '../ids'
import type {
  Addon,
  Gigs,
  Invoice,
  Money,
  Plan,
  Subscription,
  SubscriptionAddon,
} from '../model/state'
import { discounted, voucherForPeriod } from './vouchers'

/** Days until an invoice is due, and from then until it is overdue. */
export const GRACE_DAYS = 7
export const OVERDUE_DAYS = 14

/**
 * Returns whether the customer is in a Billing project, where Gigs issues invoices and the partner collects the payments
 * (docs/gigs-api.md#payments-and-billing).
 */
export function isBillingProject(gigs: Gigs, user: { email: string }): boolean {
  return gigs.settings(user.email).project === 'billing'
}

/** Creates the invoice for a plan period, with any voucher discount. An invoice of zero is paid at once. */
export function invoicePlan(
  gigs: Gigs,
  subscription: Subscription,
  plan: Plan,
  reason: 'subscriptionCreation' | 'subscriptionRenewal',
): Invoice {
  const { currentPeriod: period, discount } = subscription
  const voucher = voucherForPeriod(gigs, discount, period?.start ?? gigs.now().toISOString())
  const total = discounted(plan.price, voucher)
  const values = { reason, period, total, voucher: voucher?.id ?? null, subscriptionAddon: null }
  return issue(gigs, subscription, plan, values)
}

/** Creates the invoice for an add-on. */
export function invoiceAddon(
  gigs: Gigs,
  subscription: Subscription,
  { id, currentPeriod: period }: SubscriptionAddon,
  addon: Addon,
  reason: 'other' | 'subscriptionRenewal',
): Invoice {
  const values = { reason, period, total: addon.price, voucher: null, subscriptionAddon: id }
  return issue(gigs, subscription, addon, values)
}

/** Voids the unpaid invoices of a subscription that ends before it starts, or, with `addon`, of that add-on. */
export function voidUnpaid(gigs: Gigs, subscription: string, addon: string | null): void {
  for (const invoice of gigs.store.where('invoices', 'subscription', subscription)) {
    if (invoice.status === 'finalized' && invoice.subscriptionAddon === addon) {
      gigs.store.put('invoices', { ...invoice, status: 'voided' })
    }
  }
}

type Values = Pick<Invoice, 'reason' | 'period' | 'total' | 'voucher' | 'subscriptionAddon'>

function issue(
  gigs: Gigs,
  { id: subscription, user }: Subscription,
  { name, price }: { name: string; price: Money },
  values: Values,
): Invoice {
  const now = gigs.now()
  const at = now.toISOString()
  const isFree = values.total.amount === 0
  const money = (amount: number): Money => ({ amount, currency: price.currency })
  const item = { object: 'invoiceLineItem', id: newId('lineItem'), name, quantity: 1 } as const
  return gigs.store.put('invoices', {
    object: 'invoice',
    id: newId('invoice'),
    createdAt: at,
    status: isFree ? 'paid' : 'finalized',
    subscription,
    lineItems: [{ ...item, amount: price }],
    subtotal: price,
    discount: money(price.amount - values.total.amount),
    tax: money(0),
    ...values,
    finalizedAt: at,
    dueAt: unitsAfter(now, GRACE_DAYS, 'day').toISOString(),
    overdueAt: unitsAfter(now, GRACE_DAYS + OVERDUE_DAYS, 'day').toISOString(),
    paidAt: isFree ? at : null,
    user,
    subscriptionChange: null,
  })
}
