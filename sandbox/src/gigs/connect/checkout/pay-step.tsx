import { defaultPaymentMethod } from '../../domain/payments'
import { ApiError } from '../../errors'
import type { Payment, PaymentMethod } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import type { StepResult, FlowContext } from '../flow'
import { priceText } from '../format'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'
import { CardFields, cardErrors, emptyCardFields, readCardForm } from './card-form'
import { type Prepared, purchase } from './purchase'
import type { Sale } from './checkout'
import { TestCardHelp, testCardValues } from './test-cards'

/** Shows the card form, or only a button if the total is zero. */
export function showPayment(
  flow: FlowContext,
  sale: Sale,
  values?: FormValues,
  errors: FormErrors = {},
) {
  const { gigs, user, t, query } = flow
  const isFree = sale.total.amount === 0
  const price = priceText(sale.total, t.locale)
  return {
    title: t('payment.title'),
    aside: sale.summary,
    body: (
      <>
        {sale.steps}
        <ErrorSummary t={t} errors={errors} />
        <h1>{t(isFree ? 'payment.freeTitle' : 'payment.title')}</h1>
        {sale.numberLink}
        <StepForm>
          {!isFree && (
            <CardFields
              t={t}
              values={values ?? testCardValues(query, gigs.now())}
              errors={errors}
              stored={defaultPaymentMethod(gigs, user)}
            />
          )}
          <Button>{isFree ? t('payment.freeButton') : t('payment.button', { price })}</Button>
        </StepForm>
        {!isFree && <TestCardHelp t={t} />}
      </>
    ),
  }
}

/** Takes the payment. `prepare` creates the order and is rolled back if the card is declined. */
export function takePayment(
  flow: FlowContext,
  sale: Sale,
  form: FormValues,
  prepare: () => Prepared,
): StepResult {
  const pay = payWith(flow, sale, form)
  if ('errors' in pay) return showAgain(flow, sale, form, pay.errors, 422)
  try {
    const payment = purchase(flow, prepare, pay)
    if (payment?.status === 'failed') {
      return showAgain(flow, sale, form, { '': declinedText(flow.t, payment) }, 402)
    }
    return { goTo: payment?.status === 'requiresConfirmation' ? 'confirm' : 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return showAgain(flow, sale, form, cardErrors(flow.t, error), 422)
  }
}

function payWith({ gigs, user, t }: FlowContext, { total }: Sale, form: FormValues) {
  const card = readCardForm(form)
  const method = storedMethod(defaultPaymentMethod(gigs, user), form)
  if (total.amount === 0) return { card }
  if (method) return { method }
  const errors = emptyCardFields(t, card)
  return Object.keys(errors).length > 0 ? { errors } : { card }
}

function storedMethod(stored: PaymentMethod | null, { pay }: FormValues) {
  return stored && stored.id === pay ? stored : null
}

function showAgain(
  flow: FlowContext,
  sale: Sale,
  form: FormValues,
  errors: FormErrors,
  status: 402 | 422,
): StepResult {
  // The security code is never sent back to the page.
  return { screen: showPayment(flow, sale, { ...form, cvc: '' }, errors), status }
}

function declinedText(t: Translator, { failureMessage }: Payment) {
  const reason = failureMessage ? apiMessage(t, failureMessage) : t('payment.failed')
  return t('payment.declined', { reason })
}
