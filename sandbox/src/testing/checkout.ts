import type { Plan } from '../gigs/model/state'
import { newConnect, newPlan, startFlow } from './connect'
import type { Wish } from '../gigs/connect/checkout/new-order'

export const card = { number: '4242 4242 4242 4242', expiry: '12/39', cvc: '987' }

type Start = { connect?: ReturnType<typeof newConnect>; plan?: Partial<Plan>; wish?: Wish }

/** A customer who has just been sent to buy a plan. */
export async function startCheckout({ connect = newConnect(), plan = {}, wish }: Start = {}) {
  const checkoutNewSubscription = wish ?? { plan: newPlan(connect.gigs, plan).id }
  const flow = await startFlow(connect, {
    type: 'checkoutNewSubscription',
    checkoutNewSubscription,
  })
  return { gigs: connect.gigs, user: connect.user, ...flow }
}
