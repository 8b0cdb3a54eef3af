import { confirmPayment } from '../../domain/orders'
import type { Payment } from '../../model/state'
import { ApiError } from '../../errors'
import type { FormErrors } from '../fields'
import { Button, LinkButton, ErrorSummary, StepForm } from '../form-parts'
import type { StepResult, FlowContext } from '../flow'
import { priceText } from '../format'
import type { Sale } from './checkout'

/** Returns the payment of this session that requires confirmation, or null. */
export function unconfirmedPayment({ gigs, session }: FlowContext) {
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
        <ErrorSummary errors={errors} />
        <h1>Confirm your payment</h1>
        <p class="lede">
          Your bank asks you to confirm the payment of {priceText(amount, locale)}. You are charged
          only after you confirm.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="payment" look="secondary">
              Use another card
            </LinkButton>
            <Button>Confirm payment</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

/** Confirms the payment and completes the order. If that fails, the payment stays unconfirmed. */
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
