import { confirmScreen, takeConfirmation, waitingPayment } from '../checkout/confirm-step'
import { boughtScreen, boughtSubscription } from '../checkout/done-screen'
import { checkoutOf, prepareOrder } from '../checkout/new-order'
import type { Checkout } from '../checkout/new-order'
import { openStep, reachedForm } from '../checkout/new-steps'
import { showPayment, takePayment } from '../checkout/pay-step'
import { saleOf, unavailableScreen } from '../checkout/sale'
import type { Typed } from '../fields'
import { defineTwin, keepDraft } from '../flow'
import type { Answer, Trip } from '../flow'

/**
 * SIM and number, details, payment, confirmation (see new-steps.tsx). What is typed waits in the session and
 * reaches the account together with the purchase.
 */
export const checkoutNewSubscription = defineTwin('checkoutNewSubscription', {
  show(trip, step, intent) {
    const bought = boughtSubscription(trip)
    if (bought)
      return step === 'done' ? { screen: boughtScreen(trip.gigs, bought) } : { go: 'done' }
    const checkout = checkoutOf(trip, intent.checkoutNewSubscription)
    return showStep(trip, checkout, step)
  },

  complete(trip, step, form, intent) {
    if (boughtSubscription(trip)) return step === 'done' ? { end: 'success' } : { go: 'done' }
    const checkout = checkoutOf(trip, intent.checkoutNewSubscription)
    return completeStep(trip, checkout, step, form)
  },
})

function showStep(trip: Trip, checkout: Checkout, step: string): Answer {
  const sale = saleOf(trip, checkout, step)
  if (!sale)
    return step === 'unavailable'
      ? { screen: unavailableScreen('subscription') }
      : { go: 'unavailable' }
  const form = reachedForm(trip, checkout, step)
  if (form) return { screen: form.screen(trip, checkout, sale, form.first(trip), {}) }
  const open = openStep(trip, checkout)
  const waiting = waitingPayment(trip)
  if (step === 'payment' && open === step) return { screen: showPayment(trip, sale) }
  if (!waiting) return { go: open }
  return step === 'confirm' ? { screen: confirmScreen(trip, waiting, sale) } : { go: 'confirm' }
}

function completeStep(trip: Trip, checkout: Checkout, step: string, typed: Typed): Answer {
  const sale = saleOf(trip, checkout, step)
  if (!sale) return { go: 'unavailable' }
  const form = reachedForm(trip, checkout, step)
  if (form) {
    const problems = form.problems(trip, checkout, typed)
    if (Object.keys(problems).length > 0)
      return { screen: form.screen(trip, checkout, sale, typed, problems), status: 422 }
    keepDraft(trip, form.keep(typed))
    return { go: '' }
  }
  const waiting = waitingPayment(trip)
  if (step === 'confirm' && waiting) return takeConfirmation(trip, waiting, sale)
  if (step !== 'payment' || openStep(trip, checkout) !== step) return { go: '' }
  const { gigs, user, session } = trip
  return takePayment(trip, sale, typed, () => prepareOrder(gigs, user, checkout, session.draft))
}
