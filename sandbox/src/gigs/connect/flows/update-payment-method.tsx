import { addPaymentMethod, defaultPaymentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import {
  CardFields,
  cardName,
  cardErrors,
  emptyCardFields,
  readCardForm,
} from '../checkout/card-form'
import { TestCardHelp, testCardValues } from '../checkout/test-cards'
import type { FormErrors, FormValues } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { defineFlow, type FlowContext, type StepResult } from '../flow'

/** Shows the saved card and a form for a new one (docs/gigs-api.md#updatepaymentmethod). */
export const updatePaymentMethod = defineFlow('updatePaymentMethod', {
  show: (flow, step) =>
    step === 'card'
      ? { screen: screen(flow, testCardValues(flow.query, flow.gigs.now()), {}) }
      : { goTo: 'card' },

  complete(flow, step, form) {
    if (step !== 'card') return { goTo: 'card' }
    const card = readCardForm(form)
    const empty = emptyCardFields(flow.t, card)
    if (Object.keys(empty).length > 0) return showAgain(flow, form, empty)
    try {
      flow.gigs.change(() => addPaymentMethod(flow.gigs, flow.user, card))
      return { finish: 'success' }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return showAgain(flow, form, cardErrors(flow.t, error))
    }
  },
})

function showAgain(flow: FlowContext, form: FormValues, errors: FormErrors): StepResult {
  return { screen: screen(flow, { ...form, cvc: '' }, errors), status: 422 }
}

function screen({ gigs, user, t }: FlowContext, values: FormValues, errors: FormErrors) {
  const current = defaultPaymentMethod(gigs, user)
  return {
    title: t('account.card'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('account.card')}</h1>
        <p class="lede">
          {current
            ? t('account.cardCurrent', { card: cardName(t, current) })
            : t('account.cardNone')}
        </p>
        <StepForm>
          <CardFields t={t} values={values} errors={errors} stored={null} />
          <Button>{t('account.saveCard')}</Button>
        </StepForm>
        <TestCardHelp t={t} />
      </>
    ),
  }
}
