import { addPaymentMethod, currentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import {
  CardFields,
  cardName,
  cardProblems,
  emptyCardFields,
  readCardForm,
} from '../checkout/card-form'
import { TestCardHelp, filledIn } from '../checkout/test-cards'
import type { Problems, Typed } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { defineTwin } from '../flow'
import type { Answer, Trip } from '../flow'

/**
 * The card that pays from now on: the one on file, and a form for another
 * (docs/gigs-api.md#updatepaymentmethod).
 */
export const updatePaymentMethod = defineTwin('updatePaymentMethod', {
  show: (trip, step) =>
    step === 'card'
      ? { screen: screen(trip, filledIn(trip.query, trip.gigs.now()), {}) }
      : { go: 'card' },

  complete(trip, step, form) {
    if (step !== 'card') return { go: 'card' }
    const card = readCardForm(form)
    const empty = emptyCardFields(card)
    if (Object.keys(empty).length > 0) return askAgain(trip, form, empty)
    try {
      trip.gigs.change(() => addPaymentMethod(trip.gigs, trip.user, card))
      return { end: 'success' }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return askAgain(trip, form, cardProblems(error))
    }
  },
})

function askAgain(trip: Trip, form: Typed, problems: Problems): Answer {
  return { screen: screen(trip, { ...form, cvc: '' }, problems), status: 422 }
}

function screen({ gigs, user }: Trip, typed: Typed, problems: Problems) {
  const current = currentMethod(gigs, user)
  return {
    title: 'Payment method',
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Payment method</h1>
        <p class="lede">
          {current
            ? `You pay with ${cardName(current)}. A new card replaces it from the next payment on.`
            : 'There is no card on file yet. It will be charged for what you buy.'}
        </p>
        <StepForm>
          <CardFields typed={typed} problems={problems} stored={null} />
          <Button>Save card</Button>
        </StepForm>
        <TestCardHelp />
      </>
    ),
  }
}
