import { confirmPayment } from '../../domain/orders'
import type { Payment } from '../../model/state'
import { ApiError } from '../../errors'
import type { Problems } from '../fields'
import { Button, LinkButton, ProblemSummary, StepForm } from '../form-parts'
import type { Answer, Trip } from '../flow'
import { priceText } from '../format'
import type { Sale } from './sale'

/** The payment of this trip that its bank wants confirmed; null if there is none. */
export function waitingPayment({ gigs, session }: Trip) {
  const payment = gigs.store.get('payments', session.draft['payment'] ?? '')
  return payment?.status === 'requiresConfirmation' ? payment : null
}

export function confirmScreen(
  { locale }: Trip,
  { amount }: Payment,
  { summary }: Sale,
  problems: Problems = {},
) {
  return {
    title: 'Confirm your payment',
    aside: summary,
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Confirm your payment</h1>
        <p class="lede">
          Your bank asks whether it is you who pays {priceText(amount, locale)}. Nothing is charged
          before you confirm.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="payment" look="quiet">
              Use another card
            </LinkButton>
            <Button>Confirm payment</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

/** Confirms and buys; when it cannot be bought any more, the payment stays unconfirmed. */
export function takeConfirmation(trip: Trip, payment: Payment, sale: Sale): Answer {
  try {
    trip.gigs.change(() => confirmPayment(trip.gigs, payment))
    return { go: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const problems = { '': `${error.message} Nothing was charged.` }
    return { screen: confirmScreen(trip, payment, sale, problems), status: 422 }
  }
}
