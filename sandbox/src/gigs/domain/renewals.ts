import type {
  Addon,
  Gigs,
  Money,
  PaymentReference,
  Subscription,
  SubscriptionAddon,
} from '../model/state'
import { earliestEnd, periodOf } from './periods'
import { defaultPaymentMethod, payWithMethod, recordWithoutMethod } from './payments'
import { invoiceAddon, invoicePlan, isBillingProject } from './invoices'
import { requirePlan, requireSubscription, requireUser } from './references'
import { openBalances } from './usage'
import { discounted, voucherForPeriod } from './vouchers'

/** Starts the next period: a plan change that waited for it applies, and it is charged, or invoiced in a Billing project. */
export function renewSubscription(gigs: Gigs, ending: Subscription): Subscription {
  if (!ending.anchor || !ending.currentPeriod) return ending
  const number = ending.currentPeriod.number + 1
  const { plan: id, anchor } = applyChange(gigs, ending, {
    start: ending.currentPeriod.end,
    number,
  })
  const plan = requirePlan(gigs, id)
  const subscription = gigs.store.put('subscriptions', {
    ...ending,
    plan: id,
    anchor,
    currentPeriod: periodOf(anchor, plan.validity, number),
    earliestEndAt: id === ending.plan ? ending.earliestEndAt : earliestEnd(anchor, plan.validity),
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

/** The same for another period of a recurring add-on. */
export function renewAddon(gigs: Gigs, bought: SubscriptionAddon, addon: Addon): SubscriptionAddon {
  const subscription = requireSubscription(gigs, bought.subscription)
  if (isBillingProject(gigs, requireUser(gigs, bought.user))) {
    invoiceAddon(gigs, subscription, bought, addon, 'subscriptionRenewal')
  } else charge(gigs, bought.user, addon.price, { object: 'subscriptionAddon', id: bought.id })
  return bought
}

type Anchor = NonNullable<Subscription['anchor']>

function applyChange(
  gigs: Gigs,
  { id, plan, anchor }: Subscription,
  fresh: Anchor,
): { plan: string; anchor: Anchor } {
  const changes = gigs.store.where('subscriptionChanges', 'subscription', id)
  const change = changes.find(({ status, plan: next }) => status === 'pending' && next !== null)
  if (!change?.plan) return { plan, anchor: anchor ?? fresh }
  const appliedAt = gigs.now().toISOString()
  gigs.store.put('subscriptionChanges', { ...change, status: 'applied', appliedAt })
  return { plan: change.plan, anchor: fresh }
}

function charge(gigs: Gigs, userId: string, amount: Money, reference: PaymentReference): void {
  const user = requireUser(gigs, userId)
  if (amount.amount === 0) return
  const charged = { user, amount, reason: 'subscriptionRenewal', references: [reference] } as const
  const method = defaultPaymentMethod(gigs, user)
  if (method) payWithMethod(gigs, { ...charged, references: [reference] }, method)
  else recordWithoutMethod(gigs, { ...charged, references: [reference] })
}
