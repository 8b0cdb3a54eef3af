import { confirmPayment as confirm } from '../../domain/orders'
import { ApiError } from '../../errors'
import type { Payment } from '../../model/state'
import { cardName } from '../checkout/card-form'
import type { FormErrors } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { Fact } from '../subscription-parts'
import { defineFlow, type FlowContext, type StepResult } from '../flow'
import { dateText, priceText } from '../format'
import { apiMessage } from '../words/api-messages'

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
    const reason = apiMessage(flow.t, error.message)
    const errors = { '': flow.t('payment.notCharged', { reason }) }
    return { screen: screen(flow, payment, errors), status: 422 }
  }
}

function screen(flow: FlowContext, payment: Payment, errors: FormErrors) {
  const { gigs, t } = flow
  const method = payment.method ? gigs.store.get('paymentMethods', payment.method) : null
  const isUnconfirmed = payment.status === 'requiresConfirmation'
  const title = t(isUnconfirmed ? 'payment.confirmTitle' : 'confirmPayment.nothing')
  return {
    title,
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{title}</h1>
        <p class="lede">
          {t(isUnconfirmed ? 'confirmPayment.intro' : 'confirmPayment.nothingText')}
        </p>
        <dl class="facts">
          <Fact term={t('confirmPayment.amount')}>{priceText(payment.amount, t.locale)}</Fact>
          <Fact term={t('confirmPayment.for')}>{subjectOf(flow, payment)}</Fact>
          <Fact term={t('confirmPayment.date')}>{dateText(payment.createdAt, t.locale)}</Fact>
          {method && <Fact term={t('card.group')}>{cardName(t, method)}</Fact>}
        </dl>
        {isUnconfirmed && (
          <StepForm>
            <Button>{t('payment.confirmButton')}</Button>
          </StepForm>
        )}
      </>
    ),
  }
}

function subjectOf({ gigs, t }: FlowContext, { order, reason }: Payment) {
  if (order?.buys === 'subscription') {
    return gigs.store.get('plans', order.plan)?.name ?? t('confirmPayment.newPlan')
  }
  if (order) return order.addons.map((id) => gigs.store.get('addons', id)?.name ?? id).join(', ')
  return t(reason === 'subscriptionRenewal' ? 'confirmPayment.renewal' : 'confirmPayment.yourPlan')
}
