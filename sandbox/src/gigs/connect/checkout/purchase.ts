import type { Card } from '../../domain/cards'
import { type OrderResult, placeOrder } from '../../domain/orders'
import type { Gigs, Order, Payment, PaymentMethod, User } from '../../model/state'
import { type FlowContext, saveDraft } from '../flow'

class Declined extends Error {
  constructor(readonly payment: Payment) {
    super('The payment was declined.')
  }
}

export type Prepared = { user: User; order: Order }

/**
 * Pays and saves the result in the session, in one transaction, so that a repeated request does not buy twice. If the
 * card is declined, only the failed payment is saved.
 */
export function purchase(
  flow: FlowContext,
  prepare: () => Prepared,
  pay: { card: Card } | { method: PaymentMethod },
): Payment | null {
  const { gigs } = flow
  return gigs.change(() => {
    cancelUnconfirmed(flow)
    try {
      const result = gigs.store.transaction(() => payOrThrow(gigs, prepare(), pay))
      saveDraft(flow, draftOf(result))
      return result.payment
    } catch (error) {
      if (!(error instanceof Declined)) throw error
      return gigs.store.put('payments', { ...error.payment, order: null })
    }
  })
}

function payOrThrow(
  gigs: Gigs,
  { user, order }: Prepared,
  pay: { card: Card } | { method: PaymentMethod },
) {
  const result = placeOrder(gigs, user, order, pay)
  if (result.payment?.status === 'failed') throw new Declined(result.payment)
  return result
}

function draftOf({ payment, purchase: bought }: OrderResult) {
  return {
    ...(payment ? { payment: payment.id } : {}),
    ...(bought ? { bought: bought.subscription.id } : {}),
  }
}

// After a payment with another card, the unconfirmed payment must not be confirmed and buy a second time.
function cancelUnconfirmed({ gigs, session }: FlowContext) {
  const unconfirmed = gigs.store.get('payments', session.draft['payment'] ?? '')
  if (unconfirmed?.status !== 'requiresConfirmation') return
  gigs.store.put('payments', {
    ...unconfirmed,
    status: 'failed',
    order: null,
    failedAttempts: unconfirmed.failedAttempts + 1,
    failureCode: 'paymentFailed',
    failureMessage: 'The customer used another card.',
  })
}
