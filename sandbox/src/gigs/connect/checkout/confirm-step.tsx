import { confirmPayment } from '../../domain/orders'
import type { Payment } from '../../model/state'
import { ApiError } from '../../errors'
import type { FormErrors } from '../fields'
import { Button, LinkButton, ProblemSummary, StepForm } from '../form-parts'
import type { StepResult, FlowContext } from '../flow'
import { priceText } from '../format'
import type { Sale } from './sale'

/** The payment of this trip that its bank wants confirmed; null if there is none. */
export function waitingPayment({ gigs, session }: FlowContext) {
  const payment = gigs.store.get('payments', session.draft['payment'] ?? '')
  return payment?.status === 'requiresConfirmation' ? payment : null
}

export function confirmScreen(
  { locale }: FlowContext,
  { amount }: Payment,
  { summary }: Sale,
  errors: FormErrors = {},
) {
  return {
    title: 'Confirm your payment',
    aside: summary,
    body: (
      <>
        <ProblemSummary errors={errors} />
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
export function takeConfirmation(flow: FlowContext, payment: Payment, sale: Sale): StepResult {
  try {
    flow.gigs.change(() => confirmPayment(flow.gigs, payment))
    return { goTo: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const errors = { '': `${error.message} Nothing was charged.` }
    return { screen: confirmScreen(flow, payment, sale, errors), status: 422 }
  }
}
