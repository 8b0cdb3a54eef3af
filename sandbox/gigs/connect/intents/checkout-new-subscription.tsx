import { confirmScreen, takeConfirmation, waitingPayment } from '../checkout/confirm-step'
import { detailFields, detailProblems } from '../checkout/details'
import { detailsScreen } from '../checkout/details-step'
import { boughtScreen, boughtSubscription } from '../checkout/done-screen'
import { checkoutOf, prepareOrder } from '../checkout/new-order'
import type { Checkout } from '../checkout/new-order'
import { showPayment, takePayment } from '../checkout/pay-step'
import { saleOf, unavailableScreen } from '../checkout/sale'
import { simFields, simProblems, simScreen } from '../checkout/sim-step'
import type { Problems, Typed } from '../fields'
import type { Screen } from '../layout'
import { defineTwin, keepDraft } from '../twin'
import type { Answer, Trip } from '../twin'

/**
 * SIM, details, payment, confirmation: only what the plan needs and nobody told yet (contract, sections 5
 * and 6). What is typed waits in the session and reaches the account together with the purchase.
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
  const { draft } = trip.session
  const open = openStep(trip, checkout)
  const waiting = waitingPayment(trip)
  if (step === 'sim' && checkout.asksSim)
    return { screen: simScreen(sale, checkout.plan, draft, {}) }
  if (step === 'details' && open !== 'sim' && checkout.asks.length > 0)
    return { screen: detailsScreen(sale, checkout.asks, withCountry(trip, draft), {}) }
  if (step === 'payment' && open === step) return { screen: showPayment(trip, sale) }
  if (!waiting) return { go: open }
  return step === 'confirm' ? { screen: confirmScreen(trip, waiting, sale) } : { go: 'confirm' }
}

function completeStep(trip: Trip, checkout: Checkout, step: string, form: Typed): Answer {
  const sale = saleOf(trip, checkout, step)
  if (!sale) return { go: 'unavailable' }
  if (step === 'sim' && checkout.asksSim) {
    const typed = checkout.plan.simTypes.includes('eSIM') ? form : { ...form, sim: 'own' }
    const problems = simProblems(trip, checkout.plan, typed)
    return keepOr(trip, simFields, typed, problems, () =>
      simScreen(sale, checkout.plan, typed, problems),
    )
  }
  if (step === 'details') {
    const problems = detailProblems(trip.gigs, trip.user, checkout.asks, form)
    return keepOr(trip, detailFields, form, problems, () =>
      detailsScreen(sale, checkout.asks, form, problems),
    )
  }
  const waiting = waitingPayment(trip)
  if (step === 'confirm' && waiting) return takeConfirmation(trip, waiting, sale)
  if (step !== 'payment' || openStep(trip, checkout) !== step) return { go: '' }
  const { gigs, user, session } = trip
  return takePayment(trip, sale, form, () => prepareOrder(gigs, user, checkout, session.draft))
}

// Before a country is chosen, the one of the customer's language setting is the likeliest.
function withCountry({ user }: Trip, draft: Typed): Typed {
  return { country: user.preferredLocale.split('-')[1] ?? '', ...draft }
}

// The first step that the draft does not answer yet.
function openStep(trip: Trip, { plan, asks, asksSim }: Checkout) {
  const { gigs, user, session } = trip
  if (asksSim && !isEmpty(simProblems(trip, plan, session.draft))) return 'sim'
  return isEmpty(detailProblems(gigs, user, asks, session.draft)) ? 'payment' : 'details'
}

function keepOr(
  trip: Trip,
  names: readonly string[],
  form: Typed,
  problems: Problems,
  screen: () => Screen,
): Answer {
  if (!isEmpty(problems)) return { screen: screen(), status: 422 }
  // Only these: the draft also says what was bought, and no form may say that.
  keepDraft(trip, Object.fromEntries(names.map((name) => [name, form[name] ?? ''])))
  return { go: '' }
}

function isEmpty(problems: Problems) {
  return Object.keys(problems).length === 0
}
