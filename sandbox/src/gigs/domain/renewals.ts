import type {
  Addon,
  Gigs,
  Money,
  PaymentReference,
  Subscription,
  SubscriptionAddon,
} from '../model/state'
import { earliestEnd, periodOf } from './periods'
import { defaultPaymentMethod, payWithMethod, recordPaymentWithoutMethod } from './payments'
import { invoiceAddon, invoicePlan, isBillingProject } from './invoices'
import { requirePlan, requireSubscription, requireUser } from './references'
import { openBalances } from './usage'
import { discounted, voucherForPeriod } from './vouchers'

/** Starts the next period: applies a pending plan change, then charges the customer (Billing project: adds an invoice). */
export function renewSubscription(gigs: Gigs, current: Subscription): Subscription {
  if (!current.anchor || !current.currentPeriod) return current
  const number = current.currentPeriod.number + 1
  const { plan: id, anchor } = applyChange(gigs, current, {
    start: current.currentPeriod.end,
    number,
  })
  const plan = requirePlan(gigs, id)
  const subscription = gigs.store.put('subscriptions', {
    ...current,
    plan: id,
    anchor,
    currentPeriod: periodOf(anchor, plan.validity, number),
    earliestEndAt: id === current.plan ? current.earliestEndAt : earliestEnd(anchor, plan.validity),
  })
  const period = periodOf(anchor, plan.validity, number)
  openBalances(gigs, subscription, period)
  if (isBillingProject(gigs, requireUser(gigs, subscription.user))) {
    invoicePlan(gigs, subscription, plan, 'subscriptionRenewal')
    return subscription
  }
  const price = discounted(plan.price, voucherForPeriod(gigs, subscription.discount, period.start))
  charge(gigs, subscription.user, price, { object: 'subscription', id: subscription.id })
  return subscription
}

/** Charges or invoices the next period of a recurring add-on. */
export function renewAddon(
  gigs: Gigs,
  subscriptionAddon: SubscriptionAddon,
  addon: Addon,
): SubscriptionAddon {
  const subscription = requireSubscription(gigs, subscriptionAddon.subscription)
  if (isBillingProject(gigs, requireUser(gigs, subscriptionAddon.user))) {
    invoiceAddon(gigs, subscription, subscriptionAddon, addon, 'subscriptionRenewal')
  } else {
    charge(gigs, subscriptionAddon.user, addon.price, {
      object: 'subscriptionAddon',
      id: subscriptionAddon.id,
    })
  }
  return subscriptionAddon
}

type Anchor = NonNullable<Subscription['anchor']>

function applyChange(
  gigs: Gigs,
  { id, plan, anchor }: Subscription,
  newAnchor: Anchor,
): { plan: string; anchor: Anchor } {
  const changes = gigs.store.where('subscriptionChanges', 'subscription', id)
  const change = changes.find(({ status, plan: next }) => status === 'pending' && next !== null)
  if (!change?.plan) return { plan, anchor: anchor ?? newAnchor }
  const appliedAt = gigs.now().toISOString()
  gigs.store.put('subscriptionChanges', { ...change, status: 'applied', appliedAt })
  return { plan: change.plan, anchor: newAnchor }
}

function charge(gigs: Gigs, userId: string, amount: Money, reference: PaymentReference): void {
  const user = requireUser(gigs, userId)
  if (amount.amount === 0) return
  const renewal = { user, amount, reason: 'subscriptionRenewal' } as const
  const method = defaultPaymentMethod(gigs, user)
  if (method) payWithMethod(gigs, { ...renewal, references: [reference] }, method)
  else recordPaymentWithoutMethod(gigs, { ...renewal, references: [reference] })
}
