import { invalid } from '../errors'
import { newId } from '../ids'
import type {
  CardRule,
  Gigs,
  Money,
  Order,
  Payment,
  PaymentMethod,
  PaymentReference,
  User,
} from '../model/state'
import { parseCard, type Card, type ParsedCard } from './cards'

type Charge = {
  user: User
  amount: Money
  reason: Payment['reason']
  references?: PaymentReference[]
  /** The order to fulfill when the payment succeeds; see orders.ts. */
  order?: Order | null
}

const failures: Record<'declined' | 'insufficientFunds', { code: string; message: string }> = {
  declined: { code: 'paymentCardDeclined', message: 'The card was declined.' },
  insufficientFunds: {
    code: 'paymentCardInsufficientFunds',
    message: 'The card has insufficient funds.',
  },
}

/**
 * Charges a new card. Records the attempt as `succeeded`, `requiresConfirmation`, or `failed` with a `failureCode`. Saves
 * the card as a payment method unless it is declined.
 * @throws ApiError without recording an attempt if the card data is invalid (see cards.ts).
 */
export function payWithCard(gigs: Gigs, charge: Charge, card: Card): Payment {
  const parsed = parseCard(gigs, card)
  const isDeclined = parsed.rule === 'declined' || parsed.rule === 'insufficientFunds'
  const method = isDeclined ? null : saveCard(gigs, charge.user, parsed)
  return recordPayment(gigs, charge, parsed.rule, method)
}

/** Charges a saved card. */
export function payWithMethod(gigs: Gigs, charge: Charge, method: PaymentMethod): Payment {
  if (method.user !== charge.user.id) throw invalid('This payment method belongs to another user.')
  return recordPayment(gigs, charge, method.cardRule, method)
}

/** Records a payment that could not be attempted because the customer has no saved card. */
export function recordPaymentWithoutMethod(gigs: Gigs, charge: Charge): Payment {
  const payment = recordPayment(gigs, charge, 'requiresConfirmation', null)
  return gigs.store.put('payments', { ...payment, status: 'requiresPaymentMethod' })
}

/**
 * Adds a card as a new payment method, even if the same card is already saved.
 * @throws ApiError if the card data is invalid or the card is declined.
 */
export function addPaymentMethod(gigs: Gigs, user: User, card: Card): PaymentMethod {
  const parsed = parseCard(gigs, card)
  if (parsed.rule === 'declined' || parsed.rule === 'insufficientFunds') {
    const { code, message } = failures[parsed.rule]
    throw invalid(message, code)
  }
  return putMethod(gigs, user, parsed)
}

/** Returns the payment method that renewals are charged to: the newest one. */
export function defaultPaymentMethod(gigs: Gigs, user: User): PaymentMethod | null {
  return gigs.store.where('paymentMethods', 'user', user.id).at(-1) ?? null
}

/** Returns the number of a payment's receipt; null while nothing was paid. */
export function receiptNumber({ id, status }: Payment): string | null {
  const isPaid = status === 'succeeded' || status === 'refunded' || status === 'disputed'
  return isPaid ? `R-${id.slice(-8).toUpperCase()}` : null
}

/** Refunds a payment, wholly or in part. A payment that is wholly refunded gets the status `refunded`. */
export function refundPayment(
  gigs: Gigs,
  payment: Payment,
  amount = payment.amount.amount,
): Payment {
  const { currency } = payment.amount
  return gigs.store.put('payments', {
    ...payment,
    refunded: { amount, currency },
    refundedAt: gigs.now().toISOString(),
    status: amount === payment.amount.amount ? 'refunded' : payment.status,
  })
}

function recordPayment(
  gigs: Gigs,
  { user, amount, reason, references = [], order = null }: Charge,
  rule: CardRule,
  method: PaymentMethod | null,
): Payment {
  const at = gigs.now().toISOString()
  const failure = rule === 'declined' || rule === 'insufficientFunds' ? failures[rule] : null
  return gigs.store.put('payments', {
    object: 'payment',
    id: newId('payment'),
    amount,
    attemptedAt: at,
    createdAt: at,
    disputeClosedAt: null,
    disputeOutcome: null,
    failedAttempts: failure ? 1 : 0,
    failureCode: failure?.code ?? null,
    failureMessage: failure?.message ?? null,
    method: method?.id ?? null,
    reason,
    references,
    refunded: { amount: 0, currency: amount.currency },
    refundedAt: null,
    status: failure ? 'failed' : rule === 'succeeds' ? 'succeeded' : 'requiresConfirmation',
    user: user.id,
    order,
  })
}

function saveCard(gigs: Gigs, user: User, card: ParsedCard): PaymentMethod {
  const saved = gigs.store.where('paymentMethods', 'user', user.id)
  const existing = saved.find(({ brand, last4 }) => brand === card.brand && last4 === card.last4)
  return existing ?? putMethod(gigs, user, card)
}

function putMethod(gigs: Gigs, user: User, { rule, brand, last4 }: ParsedCard): PaymentMethod {
  return gigs.store.put('paymentMethods', {
    object: 'paymentMethod',
    id: newId('paymentMethod'),
    brand,
    createdAt: gigs.now().toISOString(),
    last4,
    provider: 'stripe',
    status: 'available',
    type: 'card',
    user: user.id,
    cardRule: rule,
  })
}
