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
import { readCard, type Card, type ReadCard } from './cards'

export type Charge = {
  user: User
  amount: Money
  reason: Payment['reason']
  references?: PaymentReference[]
  /** What success pays for; see orders.ts. */
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
 * Charges a card that was typed in. Throws, and charges nothing, for a card that cannot be read (see cards.ts);
 * otherwise the attempt is on record as `succeeded`, `requiresConfirmation`, or `failed` with a `failureCode`.
 * A card that was not refused is kept as a payment method.
 */
export function payWithCard(gigs: Gigs, charge: Charge, card: Card): Payment {
  const read = readCard(gigs, card)
  const isRefused = read.rule === 'declined' || read.rule === 'insufficientFunds'
  const method = isRefused ? null : keepCard(gigs, charge.user, read)
  return recordPayment(gigs, charge, read.rule, method)
}

/** Charges a card on file. */
export function payWithMethod(gigs: Gigs, charge: Charge, method: PaymentMethod): Payment {
  if (method.user !== charge.user.id) throw invalid('This payment method belongs to another user.')
  return recordPayment(gigs, charge, method.cardRule, method)
}

/** A payment that could not be tried because the customer has no card on file. */
export function recordWithoutMethod(gigs: Gigs, charge: Charge): Payment {
  const payment = recordPayment(gigs, charge, 'requiresConfirmation', null)
  return gigs.store.put('payments', { ...payment, status: 'requiresPaymentMethod' })
}

/** Adds a card as a new payment method, also one that is known already. Refused like a charge to it. */
export function addPaymentMethod(gigs: Gigs, user: User, card: Card): PaymentMethod {
  const read = readCard(gigs, card)
  if (read.rule === 'declined' || read.rule === 'insufficientFunds') {
    const { code, message } = failures[read.rule]
    throw invalid(message, code)
  }
  return putMethod(gigs, user, read)
}

/** The card that is charged for renewals: the one added last. */
export function defaultPaymentMethod(gigs: Gigs, user: User): PaymentMethod | null {
  return gigs.store.where('paymentMethods', 'user', user.id).at(-1) ?? null
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

function keepCard(gigs: Gigs, user: User, card: ReadCard): PaymentMethod {
  const known = gigs.store.where('paymentMethods', 'user', user.id)
  const same = known.find(({ brand, last4 }) => brand === card.brand && last4 === card.last4)
  return same ?? putMethod(gigs, user, card)
}

function putMethod(gigs: Gigs, user: User, { rule, brand, last4 }: ReadCard): PaymentMethod {
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
