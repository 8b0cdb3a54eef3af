import { findOrCreateDevice } from '../../domain/devices'
import { missingRequirements } from '../../domain/subscriptions'
import { latestAddress } from '../../domain/addresses'
import { claimSimCard } from '../../domain/sims'
import { requireAddon, requirePlan } from '../../domain/references'
import type { Gigs, NewSubscriptionOrder, Plan, User, Voucher } from '../../model/state'
import type { Checkout, CheckoutParams } from './checkout'
import type { FormValues } from '../fields'
import type { FlowContext } from '../flow'
import { saveDetails } from './details'
import { readImei } from './imei'
import { readCode } from './voucher-code'
import { canKeepNumber, portedNumberIn, prepareNumber } from './own-number'
import { isOwnCard } from './sim-step'

export function checkoutOf({ gigs, user, session }: FlowContext, params: CheckoutParams): Checkout {
  const plan = requirePlan(gigs, params.plan)
  const canKeep = canKeepNumber(gigs, plan)
  const isEsimOnly = plan.simTypes.every((type) => type === 'eSIM')
  return {
    params,
    plan,
    addons: (params.addons ?? []).map((id) => requireAddon(gigs, id)),
    missing: missingFor(gigs, user, plan, params),
    asksSim: !params.sim && !isEsimOnly,
    canKeepNumber: canKeep,
    portedNumber: canKeep ? portedNumberIn(session.draft) : null,
    code: readCode(gigs, plan, params.voucherCode),
  }
}

/** Returns the part of the order that determines its price. It needs nothing from the customer. */
export function plainOrder(
  { plan, addons = [] }: CheckoutParams,
  voucher: Voucher | null = null,
): NewSubscriptionOrder {
  const unset = { userAddress: null, device: null, porting: null, voucher: voucher?.id ?? null }
  return { buys: 'subscription', plan, addons, sim: 'auto', ...unset }
}

/** Saves the details to the account and returns the order. The caller rolls back if the payment fails. */
export function prepareOrder(
  gigs: Gigs,
  buyer: User,
  { params, plan, missing, asksSim, portedNumber, code }: Checkout,
  draft: FormValues,
): { user: User; order: NewSubscriptionOrder } {
  const user = saveDetails(gigs, buyer, missing, draft)
  const ownSim =
    asksSim && isOwnCard(plan, draft)
      ? claimSimCard(gigs, user, draft['iccid'] ?? '', plan.provider).id
      : 'auto'
  const order = {
    ...plainOrder(params, code?.voucher),
    sim: params.sim ?? ownSim,
    userAddress: latestAddress(gigs, user)?.id ?? null,
    device: params.device ?? deviceOf(gigs, user, params.imei ?? draft['imei']),
    porting: portedNumber && prepareNumber(gigs, user, plan, draft).id,
  }
  return { user, order }
}

function deviceOf(gigs: Gigs, user: User, imei: string | undefined) {
  return imei ? findOrCreateDevice(gigs, user, readImei(imei)).id : null
}

function missingFor(gigs: Gigs, user: User, plan: Plan, { device, imei }: CheckoutParams) {
  return missingRequirements(gigs, plan, user, { device: device ?? imei ?? null })
}
