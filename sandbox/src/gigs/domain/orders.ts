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
import { payWithCard, payWithMethod } from './payments'
import { requireAddon, requirePlan, requireSubscription, requireUser } from './references'
import { createSubscription, requireForSale } from './subscriptions'
import { discounted } from './vouchers'

type Bought = { subscription: Subscription; addons: SubscriptionAddon[] }

/** `bought` is null until the payment has succeeded; `payment` is null when there was nothing to pay. */
export type OrderResult = { payment: Payment | null; bought: Bought | null }

/**
 * Pays for an order and carries it out when the payment succeeds: at once, or in `confirmPayment` if the card
 * wants a confirmation. A declined card is no error: the payment says `failed` and why. Throws when the order
 * itself cannot be carried out; then nothing was charged.
 */
export function placeOrder(
  gigs: Gigs,
  user: User,
  order: Order,
  pay: { card: Card } | { method: PaymentMethod },
): OrderResult {
  const amount = priceOf(gigs, order)
  requireFulfillable(gigs, user, order)
  if (amount.amount === 0) return { payment: null, bought: fulfill(gigs, user, order) }
  const reason = order.buys === 'subscription' ? 'subscriptionCreation' : 'other'
  const charge = { user, amount, reason, order } as const
  const payment =
    'card' in pay ? payWithCard(gigs, charge, pay.card) : payWithMethod(gigs, charge, pay.method)
  return payment.status === 'succeeded' ? settle(gigs, payment) : { payment, bought: null }
}

/** Confirms a payment that is `requiresConfirmation` and carries out what it pays for. Refused in any other state. */
export function confirmPayment(gigs: Gigs, payment: Payment): OrderResult {
  if (payment.status !== 'requiresConfirmation') {
    throw invalid('Only a payment with status requiresConfirmation can be confirmed.')
  }
  const attemptedAt = gigs.now().toISOString()
  return settle(gigs, gigs.store.put('payments', { ...payment, status: 'succeeded', attemptedAt }))
}

/** The sum of what an order names. Refused when something in it is not on sale or does not fit. */
export function priceOf(gigs: Gigs, order: Order): Money {
  const plan = requirePlan(gigs, planOf(gigs, order))
  const addons = order.addons.map((id) => requireAddon(gigs, id))
  for (const addon of addons) requireFittingAddon(addon, plan.id)
  if (order.buys === 'subscription') requireForSale(plan)
  const first = order.buys === 'subscription' ? firstPeriod(gigs, order, plan) : 0
  return { amount: sum(first, addons), currency: plan.price.currency }
}

class TriedOut extends Error {}

// Carried out and taken back: a payment that waits for its confirmation must not be for something impossible.
function requireFulfillable(gigs: Gigs, user: User, order: Order): void {
  try {
    gigs.store.transaction(() => {
      fulfill(gigs, user, order)
      throw new TriedOut()
    })
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error
  }
}

function settle(gigs: Gigs, payment: Payment): OrderResult {
  if (!payment.order) return { payment, bought: null }
  const bought = fulfill(gigs, requireUser(gigs, payment.user), payment.order)
  const { id } = bought.subscription
  const references: Payment['references'] = [
    { object: 'subscription', id },
    ...bought.addons.map((addon) => ({ object: addon.object, id: addon.id })),
  ]
  return { payment: gigs.store.put('payments', { ...payment, order: null, references }), bought }
}

function fulfill(gigs: Gigs, user: User, order: Order): Bought {
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

// One that was retired while a payment waited still holds: the customer was told this price.
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
