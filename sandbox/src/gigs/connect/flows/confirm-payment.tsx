import { confirmPayment as confirm } from '../../domain/orders'
import { ApiError } from '../../errors'
import type { Gigs, Payment } from '../../model/state'
import { cardName } from '../checkout/card-form'
import type { Problems } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { Fact } from '../subscription-parts'
import { defineTwin } from '../flow'
import type { Answer, Trip } from '../flow'
import { dateText, priceText } from '../format'

/**
 * The amount and one button; confirming carries out what the payment is for (docs/gigs-api.md#confirmpayment
 * and docs/gigs-api.md#checkout-flows).
 */
export const confirmPayment = defineTwin('confirmPayment', {
  show(trip, step, intent) {
    const payment = trip.gigs.store.get('payments', intent.confirmPayment.payment)
    if (!payment) return { end: 'bad_configuration' }
    return step === 'confirm' ? { screen: screen(trip, payment, {}) } : { go: 'confirm' }
  },

  complete(trip, step, _form, intent) {
    const { gigs } = trip
    const payment = gigs.store.get('payments', intent.confirmPayment.payment)
    if (!payment) return { end: 'bad_configuration' }
    if (step !== 'confirm' || payment.status !== 'requiresConfirmation') return { go: 'confirm' }
    return take(trip, payment)
  },
})

function take(trip: Trip, payment: Payment): Answer {
  try {
    trip.gigs.change(() => confirm(trip.gigs, payment))
    return { end: 'success' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const problems = { '': `${error.message} Nothing was charged.` }
    return { screen: screen(trip, payment, problems), status: 422 }
  }
}

function screen({ gigs, locale }: Trip, payment: Payment, problems: Problems) {
  const method = payment.method ? gigs.store.get('paymentMethods', payment.method) : null
  const isWaiting = payment.status === 'requiresConfirmation'
  const title = isWaiting ? 'Confirm your payment' : 'Nothing to confirm'
  return {
    title,
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>{title}</h1>
        <p class="lede">{isWaiting ? waiting : 'This payment does not wait for you any more.'}</p>
        <dl class="facts">
          <Fact term="Amount">{priceText(payment.amount, locale)}</Fact>
          <Fact term="For">{subjectOf(gigs, payment)}</Fact>
          <Fact term="Date">{dateText(payment.createdAt, locale)}</Fact>
          {method && <Fact term="Card">{cardName(method)}</Fact>}
        </dl>
        {isWaiting && (
          <StepForm>
            <Button>Confirm payment</Button>
          </StepForm>
        )}
      </>
    ),
  }
}

const waiting = 'Your bank asks whether it is you who pays. Nothing is charged before you confirm.'

function subjectOf(gigs: Gigs, { order, reason }: Payment) {
  if (order?.buys === 'subscription')
    return gigs.store.get('plans', order.plan)?.name ?? 'A new plan'
  if (order) return order.addons.map((id) => gigs.store.get('addons', id)?.name ?? id).join(', ')
  return reason === 'subscriptionRenewal' ? 'Renewal of your plan' : 'Your plan'
}
