import { confirmPayment as confirm } from '../../domain/orders'
import { ApiError } from '../../errors'
import type { Gigs, Payment } from '../../model/state'
import { cardName } from '../checkout/card-form'
import type { FormErrors } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { Fact } from '../subscription-parts'
import { defineFlow, type FlowContext, type StepResult } from '../flow'
import { dateText, priceText } from '../format'

/**
 * Shows the amount and a button. The confirmation completes the order of the payment
 * (docs/gigs-api.md#confirmpayment and docs/gigs-api.md#checkout-flows).
 */
export const confirmPayment = defineFlow('confirmPayment', {
  show(flow, step, intent) {
    const payment = flow.gigs.store.get('payments', intent.confirmPayment.payment)
    if (!payment) return { finish: 'bad_configuration' }
    return step === 'confirm' ? { screen: screen(flow, payment, {}) } : { goTo: 'confirm' }
  },

  complete(flow, step, _form, intent) {
    const { gigs } = flow
    const payment = gigs.store.get('payments', intent.confirmPayment.payment)
    if (!payment) return { finish: 'bad_configuration' }
    if (step !== 'confirm' || payment.status !== 'requiresConfirmation') return { goTo: 'confirm' }
    return confirmAndFinish(flow, payment)
  },
})

function confirmAndFinish(flow: FlowContext, payment: Payment): StepResult {
  try {
    flow.gigs.change(() => confirm(flow.gigs, payment))
    return { finish: 'success' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const errors = { '': `${error.message} Nothing was charged.` }
    return { screen: screen(flow, payment, errors), status: 422 }
  }
}

function screen({ gigs, locale }: FlowContext, payment: Payment, errors: FormErrors) {
  const method = payment.method ? gigs.store.get('paymentMethods', payment.method) : null
  const isUnconfirmed = payment.status === 'requiresConfirmation'
  const title = isUnconfirmed ? 'Confirm your payment' : 'Nothing to confirm'
  return {
    title,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <p class="lede">
          {isUnconfirmed ? INTRO : 'This payment no longer needs your confirmation.'}
        </p>
        <dl class="facts">
          <Fact term="Amount">{priceText(payment.amount, locale)}</Fact>
          <Fact term="For">{subjectOf(gigs, payment)}</Fact>
          <Fact term="Date">{dateText(payment.createdAt, locale)}</Fact>
          {method && <Fact term="Card">{cardName(method)}</Fact>}
        </dl>
        {isUnconfirmed && (
          <StepForm>
            <Button>Confirm payment</Button>
          </StepForm>
        )}
      </>
    ),
  }
}

const INTRO = 'Your bank asks you to confirm this payment. You are charged only after you confirm.'

function subjectOf(gigs: Gigs, { order, reason }: Payment) {
  if (order?.buys === 'subscription') {
    return gigs.store.get('plans', order.plan)?.name ?? 'A new plan'
  }
  if (order) return order.addons.map((id) => gigs.store.get('addons', id)?.name ?? id).join(', ')
  return reason === 'subscriptionRenewal' ? 'Renewal of your plan' : 'Your plan'
}
