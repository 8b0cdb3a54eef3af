import type { CheckoutParams } from '../gigs/connect/checkout/checkout'
import type { Plan } from '../gigs/model/state'
import { newConnect, newPlan, startFlow } from './connect'

export const card = { number: '4242 4242 4242 4242', expiry: '12/39', cvc: '987' }

type Options = {
  connect?: ReturnType<typeof newConnect>
  plan?: Partial<Plan>
  params?: CheckoutParams
}

/** Opens a checkout of a new subscription in a new browser. */
export async function startCheckout({ connect = newConnect(), plan = {}, params }: Options = {}) {
  const checkoutNewSubscription = params ?? { plan: newPlan(connect.gigs, plan).id }
  const flow = await startFlow(connect, {
    type: 'checkoutNewSubscription',
    checkoutNewSubscription,
  })
  return { gigs: connect.gigs, user: connect.user, ...flow }
}
