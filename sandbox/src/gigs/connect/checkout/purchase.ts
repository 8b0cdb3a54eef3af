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
 * Pays and notes in the session what came of it, in one transaction, so that no second request can buy again.
 * After a declined card the account is as before, but for the failed payment.
 */
export function purchase(
  flow: FlowContext,
  prepare: () => Prepared,
  pay: { card: Card } | { method: PaymentMethod },
): Payment | null {
  const { gigs } = flow
  return gigs.change(() => {
    dropUnconfirmed(flow)
    try {
      const result = gigs.store.transaction(() => payOrUndo(gigs, prepare(), pay))
      saveDraft(flow, outcome(result))
      return result.payment
    } catch (error) {
      if (!(error instanceof Declined)) throw error
      return gigs.store.put('payments', { ...error.payment, order: null })
    }
  })
}

function payOrUndo(
  gigs: Gigs,
  { user, order }: Prepared,
  pay: { card: Card } | { method: PaymentMethod },
) {
  const result = placeOrder(gigs, user, order, pay)
  if (result.payment?.status === 'failed') throw new Declined(result.payment)
  return result
}

function outcome({ payment, purchase }: OrderResult) {
  return {
    ...(payment ? { payment: payment.id } : {}),
    ...(purchase ? { bought: purchase.subscription.id } : {}),
  }
}

// Paying again with another card: the payment that waited must not be confirmed later and buy a second time.
function dropUnconfirmed({ gigs, session }: FlowContext) {
  const waiting = gigs.store.get('payments', session.draft['payment'] ?? '')
  if (waiting?.status !== 'requiresConfirmation') return
  gigs.store.put('payments', {
    ...waiting,
    status: 'failed',
    order: null,
    failedAttempts: waiting.failedAttempts + 1,
    failureCode: 'paymentFailed',
    failureMessage: 'The customer paid in another way.',
  })
}
