import { currentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import type { Payment, PaymentMethod } from '../../model/state'
import type { Problems, Typed } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import type { Answer, Trip } from '../flow'
import { priceText } from '../format'
import { CardFields, cardProblems, emptyCardFields, readCardForm } from './card-form'
import { purchase } from './purchase'
import type { Prepared } from './purchase'
import type { Sale } from './sale'
import { TestCardHelp, filledIn } from './test-cards'

/** The card form, or, where nothing is to be paid, a button alone. */
export function showPayment(trip: Trip, step: Sale, typed?: Typed, problems: Problems = {}) {
  const { gigs, user, locale, query } = trip
  const isFree = step.total.amount === 0
  const price = priceText(step.total, locale)
  return {
    title: 'Payment',
    aside: step.summary,
    body: (
      <>
        {step.steps}
        <ProblemSummary problems={problems} />
        <h1>{isFree ? 'Confirm your order' : 'Payment'}</h1>
        {step.turn}
        <StepForm>
          {!isFree && (
            <CardFields
              typed={typed ?? filledIn(query, gigs.now())}
              problems={problems}
              stored={currentMethod(gigs, user)}
            />
          )}
          <Button>{isFree ? 'Confirm order' : `Pay ${price}`}</Button>
        </StepForm>
        {!isFree && <TestCardHelp />}
      </>
    ),
  }
}

/** Takes the payment. `prepare` makes the order ready; what it does is undone with a declined card. */
export function takePayment(trip: Trip, step: Sale, form: Typed, prepare: () => Prepared): Answer {
  const pay = payWith(trip, step, form)
  if ('problems' in pay) return askAgain(trip, step, form, pay.problems, 422)
  try {
    const payment = purchase(trip, prepare, pay)
    if (payment?.status === 'failed')
      return askAgain(trip, step, form, { '': declinedText(payment) }, 402)
    return { go: payment?.status === 'requiresConfirmation' ? 'confirm' : 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return askAgain(trip, step, form, cardProblems(error), 422)
  }
}

function payWith({ gigs, user }: Trip, { total }: Sale, form: Typed) {
  const card = readCardForm(form)
  const method = storedMethod(currentMethod(gigs, user), form)
  if (total.amount === 0) return { card }
  if (method) return { method }
  const problems = emptyCardFields(card)
  return Object.keys(problems).length > 0 ? { problems } : { card }
}

function storedMethod(stored: PaymentMethod | null, { pay }: Typed) {
  return stored && stored.id === pay ? stored : null
}

function askAgain(
  trip: Trip,
  step: Sale,
  form: Typed,
  problems: Problems,
  status: 402 | 422,
): Answer {
  // The security code is the one thing that is never sent back to a page.
  return { screen: showPayment(trip, step, { ...form, cvc: '' }, problems), status }
}

function declinedText({ failureMessage }: Payment) {
  return `${failureMessage ?? 'The payment failed.'} Nothing was bought. Use another card, or ask your bank.`
}
