import { completeAddonStep, showAddonStep } from '../checkout/addon-checkout'
import { defineTwin } from '../flow'

/** The add-ons are in the cart already; the customer starts the payment (docs/gigs-api.md#checkoutaddon). */
export const checkoutAddon = defineTwin('checkoutAddon', {
  show: (trip, step, { checkoutAddon: cart }) =>
    showAddonStep(trip, { buys: 'addons', ...cart }, step),
  complete: (trip, step, form, { checkoutAddon: cart }) =>
    completeAddonStep(trip, { buys: 'addons', ...cart }, step, form),
})
