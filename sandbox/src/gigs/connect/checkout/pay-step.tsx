import { defaultPaymentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import type { Payment, PaymentMethod } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import type { StepResult, FlowContext } from '../flow'
import { priceText } from '../format'
import { CardFields, cardErrors, emptyCardFields, readCardForm } from './card-form'
import { type Prepared, purchase } from './purchase'
import type { Sale } from './sale'
import { TestCardHelp, filledIn } from './test-cards'

/** The card form, or, where nothing is to be paid, a button alone. */
export function showPayment(
  flow: FlowContext,
  step: Sale,
  values?: FormValues,
  errors: FormErrors = {},
) {
  const { gigs, user, locale, query } = flow
  const isFree = step.total.amount === 0
  const price = priceText(step.total, locale)
  return {
    title: 'Payment',
    aside: step.summary,
    body: (
      <>
        {step.steps}
        <ProblemSummary errors={errors} />
        <h1>{isFree ? 'Confirm your order' : 'Payment'}</h1>
        {step.turn}
        <StepForm>
          {!isFree && (
            <CardFields
              values={values ?? filledIn(query, gigs.now())}
              errors={errors}
              stored={defaultPaymentMethod(gigs, user)}
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
export function takePayment(
  flow: FlowContext,
  step: Sale,
  form: FormValues,
  prepare: () => Prepared,
): StepResult {
  const pay = payWith(flow, step, form)
  if ('errors' in pay) return askAgain(flow, step, form, pay.errors, 422)
  try {
    const payment = purchase(flow, prepare, pay)
    if (payment?.status === 'failed') {
      return askAgain(flow, step, form, { '': declinedText(payment) }, 402)
    }
    return { goTo: payment?.status === 'requiresConfirmation' ? 'confirm' : 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return askAgain(flow, step, form, cardErrors(error), 422)
  }
}

function payWith({ gigs, user }: FlowContext, { total }: Sale, form: FormValues) {
  const card = readCardForm(form)
  const method = storedMethod(defaultPaymentMethod(gigs, user), form)
  if (total.amount === 0) return { card }
  if (method) return { method }
  const errors = emptyCardFields(card)
  return Object.keys(errors).length > 0 ? { errors } : { card }
}

function storedMethod(stored: PaymentMethod | null, { pay }: FormValues) {
  return stored && stored.id === pay ? stored : null
}

function askAgain(
  flow: FlowContext,
  step: Sale,
  form: FormValues,
  errors: FormErrors,
  status: 402 | 422,
): StepResult {
  // The security code is the one thing that is never sent back to a page.
  return { screen: showPayment(flow, step, { ...form, cvc: '' }, errors), status }
}

function declinedText({ failureMessage }: Payment) {
  return `${failureMessage ?? 'The payment failed.'} Nothing was bought. Use another card, or ask your bank.`
}
