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
    const empty = emptyCardFields(card)
    if (Object.keys(empty).length > 0) return showAgain(flow, form, empty)
    try {
      flow.gigs.change(() => addPaymentMethod(flow.gigs, flow.user, card))
      return { finish: 'success' }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return showAgain(flow, form, cardErrors(error))
    }
  },
})

function showAgain(flow: FlowContext, form: FormValues, errors: FormErrors): StepResult {
  return { screen: screen(flow, { ...form, cvc: '' }, errors), status: 422 }
}

function screen({ gigs, user }: FlowContext, values: FormValues, errors: FormErrors) {
  const current = defaultPaymentMethod(gigs, user)
  return {
    title: 'Payment method',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Payment method</h1>
        <p class="lede">
          {current
            ? `You pay with ${cardName(current)}. A new card replaces it for future payments.`
            : 'You have no saved card yet. We charge it for future payments.'}
        </p>
        <StepForm>
          <CardFields values={values} errors={errors} stored={null} />
          <Button>Save card</Button>
        </StepForm>
        <TestCardHelp />
      </>
    ),
  }
}
