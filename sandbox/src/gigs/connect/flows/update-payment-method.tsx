import { addPaymentMethod, defaultPaymentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import {
  CardFields,
  cardName,
  cardErrors,
  emptyCardFields,
  readCardForm,
} from '../checkout/card-form'
import { TestCardHelp, filledIn } from '../checkout/test-cards'
import type { FormErrors, FormValues } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { defineFlow, type FlowContext, type StepResult } from '../flow'

/**
 * The card that pays from now on: the one on file, and a form for another
 * (docs/gigs-api.md#updatepaymentmethod).
 */
export const updatePaymentMethod = defineFlow('updatePaymentMethod', {
  show: (flow, step) =>
    step === 'card'
      ? { screen: screen(flow, filledIn(flow.query, flow.gigs.now()), {}) }
      : { goTo: 'card' },

  complete(flow, step, form) {
    if (step !== 'card') return { goTo: 'card' }
    const card = readCardForm(form)
    const empty = emptyCardFields(card)
    if (Object.keys(empty).length > 0) return askAgain(flow, form, empty)
    try {
      flow.gigs.change(() => addPaymentMethod(flow.gigs, flow.user, card))
      return { finish: 'success' }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return askAgain(flow, form, cardErrors(error))
    }
  },
})

function askAgain(flow: FlowContext, form: FormValues, errors: FormErrors): StepResult {
  return { screen: screen(flow, { ...form, cvc: '' }, errors), status: 422 }
}

function screen({ gigs, user }: FlowContext, values: FormValues, errors: FormErrors) {
  const current = defaultPaymentMethod(gigs, user)
  return {
    title: 'Payment method',
    body: (
      <>
        <ProblemSummary errors={errors} />
        <h1>Payment method</h1>
        <p class="lede">
          {current
            ? `You pay with ${cardName(current)}. A new card replaces it from the next payment on.`
            : 'There is no card on file yet. It will be charged for what you buy.'}
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
