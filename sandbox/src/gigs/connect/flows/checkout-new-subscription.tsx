import { confirmScreen, takeConfirmation, unconfirmedPayment } from '../checkout/confirm-step'
import { boughtScreen, boughtSubscription } from '../checkout/done-screen'
import type { Checkout } from '../checkout/checkout'
import { checkoutOf, prepareOrder } from '../checkout/new-order'
import { openStep, reachedForm } from '../checkout/new-steps'
import { showPayment, takePayment } from '../checkout/pay-step'
import { saleOf, unavailableScreen } from '../checkout/sale'
import type { FormValues } from '../fields'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'

/**
 * Steps: SIM and number, details, payment, confirmation (see new-steps.tsx). The details are kept in the session and
 * saved to the account with the purchase.
 */
export const checkoutNewSubscription = defineFlow('checkoutNewSubscription', {
  show(flow, step, intent) {
    const bought = boughtSubscription(flow)
    if (bought) {
      return step === 'done' ? { screen: boughtScreen(flow, bought) } : { goTo: 'done' }
    }
    const checkout = checkoutOf(flow, intent.checkoutNewSubscription)
    return showStep(flow, checkout, step)
  },

  complete(flow, step, form, intent) {
    if (boughtSubscription(flow)) return step === 'done' ? { finish: 'success' } : { goTo: 'done' }
    const checkout = checkoutOf(flow, intent.checkoutNewSubscription)
    return completeStep(flow, checkout, step, form)
  },
})

function showStep(flow: FlowContext, checkout: Checkout, step: string): StepResult {
  const sale = saleOf(flow, checkout, step)
  if (!sale) {
    return step === 'unavailable'
      ? { screen: unavailableScreen(flow, 'subscription') }
      : { goTo: 'unavailable' }
  }
  const form = reachedForm(flow, checkout, step)
  if (form) return { screen: form.screen(flow, checkout, sale, form.initialValues(flow), {}) }
  const open = openStep(flow, checkout)
  const unconfirmed = unconfirmedPayment(flow)
  if (step === 'payment' && open === step) return { screen: showPayment(flow, sale) }
  if (!unconfirmed) return { goTo: open }
  return step === 'confirm'
    ? { screen: confirmScreen(flow, unconfirmed, sale) }
    : { goTo: 'confirm' }
}

function completeStep(
  flow: FlowContext,
  checkout: Checkout,
  step: string,
  values: FormValues,
): StepResult {
  const sale = saleOf(flow, checkout, step)
  if (!sale) return { goTo: 'unavailable' }
  const form = reachedForm(flow, checkout, step)
  if (form) {
    const errors = form.errors(flow, checkout, values)
    if (Object.keys(errors).length > 0) {
      return { screen: form.screen(flow, checkout, sale, values, errors), status: 422 }
    }
    saveDraft(flow, form.toDraft(values))
    return { goTo: '' }
  }
  const unconfirmed = unconfirmedPayment(flow)
  if (step === 'confirm' && unconfirmed) return takeConfirmation(flow, unconfirmed, sale)
  if (step !== 'payment' || openStep(flow, checkout) !== step) return { goTo: '' }
  const { gigs, user, session } = flow
  return takePayment(flow, sale, values, () => prepareOrder(gigs, user, checkout, session.draft))
}
