import { invalid } from '../errors'
import type {
  Addon,
  Gigs,
  Money,
  NewSubscriptionOrder,
  Order,
  Payment,
  PaymentMethod,
  Plan,
  Subscription,
  SubscriptionAddon,
  User,
  Voucher,
} from '../model/state'
import { createSubscriptionAddon, requireFittingAddon } from './addons'
import type { Card } from './cards'
import { dryRun } from './dry-run'
import { payWithCard, payWithMethod } from './payments'
import { requireAddon, requirePlan, requireSubscription, requireUser } from './references'
import { createSubscription, requireForSale } from './subscriptions'
import { discounted } from './vouchers'

type Purchase = { subscription: Subscription; addons: SubscriptionAddon[] }

/** `purchase` is null until the payment has succeeded; `payment` is null if there was nothing to pay. */
export type OrderResult = { payment: Payment | null; purchase: Purchase | null }

/**
 * Charges the customer for an order and fulfills it when the payment succeeds: at once, or in `confirmPayment` if the
 * card requires confirmation. Does not throw for a declined card: the payment is `failed` with the reason.
 * @throws ApiError without a charge if the order cannot be fulfilled.
 */
export function placeOrder(
  gigs: Gigs,
  user: User,
  order: Order,
  pay: { card: Card } | { method: PaymentMethod },
): OrderResult {
  const amount = priceOf(gigs, order)
  requireFulfillable(gigs, user, order)
  if (amount.amount === 0) return { payment: null, purchase: fulfill(gigs, user, order) }
  const reason = order.buys === 'subscription' ? 'subscriptionCreation' : 'other'
  const charge = { user, amount, reason, order } as const
  const payment =
    'card' in pay ? payWithCard(gigs, charge, pay.card) : payWithMethod(gigs, charge, pay.method)
  return payment.status === 'succeeded' ? settle(gigs, payment) : { payment, purchase: null }
}

/**
 * Confirms a payment and fulfills its order.
 * @throws ApiError unless the payment is `requiresConfirmation`.
 */
export function confirmPayment(gigs: Gigs, payment: Payment): OrderResult {
  if (payment.status !== 'requiresConfirmation') {
    throw invalid('Only a payment with status requiresConfirmation can be confirmed.')
  }
  const attemptedAt = gigs.now().toISOString()
  return settle(gigs, gigs.store.put('payments', { ...payment, status: 'succeeded', attemptedAt }))
}

/**
 * Returns the price of an order.
 * @throws ApiError if the plan or an add-on is not available, or an add-on does not fit the plan.
 */
export function priceOf(gigs: Gigs, order: Order): Money {
  const plan = requirePlan(gigs, planOf(gigs, order))
  const addons = order.addons.map((id) => requireAddon(gigs, id))
  for (const addon of addons) requireFittingAddon(addon, plan.id)
  if (order.buys === 'subscription') requireForSale(plan)
  const first = order.buys === 'subscription' ? firstPeriod(gigs, order, plan) : 0
  return { amount: sum(first, addons), currency: plan.price.currency }
}

// A payment that waits for its confirmation must not be for an order that cannot be fulfilled.
function requireFulfillable(gigs: Gigs, user: User, order: Order): void {
  const error = dryRun(gigs, () => void fulfill(gigs, user, order))
  if (error) throw error
}

function settle(gigs: Gigs, payment: Payment): OrderResult {
  if (!payment.order) return { payment, purchase: null }
  const purchase = fulfill(gigs, requireUser(gigs, payment.user), payment.order)
  const { id } = purchase.subscription
  const references: Payment['references'] = [
    { object: 'subscription', id },
    ...purchase.addons.map((addon) => ({ object: addon.object, id: addon.id })),
  ]
  return { payment: gigs.store.put('payments', { ...payment, order: null, references }), purchase }
}

function fulfill(gigs: Gigs, user: User, order: Order): Purchase {
  const subscription =
    order.buys === 'subscription'
      ? createSubscription(gigs, {
          ...order,
          user,
          plan: requirePlan(gigs, order.plan),
          voucher: voucherOf(gigs, order),
        })
      : requireSubscription(gigs, order.subscription)
  const addons = order.addons.map((id) =>
    createSubscriptionAddon(gigs, { subscription, addon: requireAddon(gigs, id) }),
  )
  return { subscription, addons }
}

function firstPeriod(gigs: Gigs, order: NewSubscriptionOrder, { price }: Plan): number {
  return discounted(price, voucherOf(gigs, order)).amount
}

// Includes a voucher that was retired while the payment waited: the customer has seen the discounted price.
function voucherOf({ store }: Gigs, { voucher }: NewSubscriptionOrder): Voucher | null {
  return voucher === null ? null : store.get('vouchers', voucher)
}

function planOf(gigs: Gigs, order: Order): string {
  return order.buys === 'subscription'
    ? order.plan
    : requireSubscription(gigs, order.subscription).plan
}

function sum(first: number, addons: Addon[]): number {
  return addons.reduce((total, { price }) => total + price.amount, first)
}
