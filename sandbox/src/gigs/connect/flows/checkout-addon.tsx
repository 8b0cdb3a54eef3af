import { completeAddonStep, showAddonStep } from '../checkout/addon-checkout'
import { defineFlow } from '../flow'

/** The cart is already filled. The customer only pays (docs/gigs-api.md#checkoutaddon). */
export const checkoutAddon = defineFlow('checkoutAddon', {
  show: (flow, step, { checkoutAddon: cart }) =>
    showAddonStep(flow, { buys: 'addons', ...cart }, step),
  complete: (flow, step, form, { checkoutAddon: cart }) =>
    completeAddonStep(flow, { buys: 'addons', ...cart }, step, form),
})
