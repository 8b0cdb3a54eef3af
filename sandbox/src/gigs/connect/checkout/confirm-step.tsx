import { confirmPayment } from '../../domain/orders'
import type { Payment } from '../../model/state'
import { ApiError } from '../../errors'
import type { FormErrors } from '../fields'
import { Button, LinkButton, ErrorSummary, StepForm } from '../form-parts'
import type { StepResult, FlowContext } from '../flow'
import { priceText } from '../format'
import { apiMessage } from '../words/api-messages'
import type { Sale } from './checkout'

/** Returns the payment of this session that requires confirmation, or null. */
export function unconfirmedPayment({ gigs, session }: FlowContext) {
  const payment = gigs.store.get('payments', session.draft['payment'] ?? '')
  return payment?.status === 'requiresConfirmation' ? payment : null
}

export function confirmScreen(
  { t }: FlowContext,
  { amount }: Payment,
  { summary }: Sale,
  errors: FormErrors = {},
) {
  return {
    title: t('payment.confirmTitle'),
    aside: summary,
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('payment.confirmTitle')}</h1>
        <p class="lede">{t('payment.confirmIntro', { price: priceText(amount, t.locale) })}</p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="payment" look="secondary">
              {t('payment.useAnother')}
            </LinkButton>
            <Button>{t('payment.confirmButton')}</Button>
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
    const reason = apiMessage(flow.t, error.message)
    const errors = { '': flow.t('payment.notCharged', { reason }) }
    return { screen: confirmScreen(flow, payment, sale, errors), status: 422 }
  }
}
