import { findOrCreateDevice } from '../../domain/devices'
import { type MissingRequirement, missingRequirements } from '../../domain/subscriptions'
import { latestAddress } from '../../domain/addresses'
import { claimSimCard } from '../../domain/sims'
import { requireAddon, requirePlan } from '../../domain/references'
import type {
  Addon,
  Gigs,
  Intent,
  NewSubscriptionOrder,
  Plan,
  User,
  Voucher,
} from '../../model/state'
import type { FormValues } from '../fields'
import type { FlowContext } from '../flow'
import { saveDetails } from './details'
import { readImei } from './imei'
import { readCode, type UsedCode } from './voucher-code'
import { canKeepNumber, keptNumber, prepareNumber } from './own-number'
import { isOwnCard } from './sim-step'

export type Wish = Extract<Intent, { type: 'checkoutNewSubscription' }>['checkoutNewSubscription']

/** What is asked before payment, and the wish it is asked for. */
export type Checkout = {
  wish: Wish
  plan: Plan
  addons: Addon[]
  asks: MissingRequirement[]
  asksSim: boolean
  canKeepNumber: boolean
  /** The number that is brought along, as chosen so far; null for a new one. */
  keeps: string | null
  code: UsedCode | null
}

export function checkoutOf({ gigs, user, session }: FlowContext, wish: Wish): Checkout {
  const plan = requirePlan(gigs, wish.plan)
  const canKeep = canKeepNumber(gigs, plan)
  const isEsimOnly = plan.simTypes.every((type) => type === 'eSIM')
  return {
    wish,
    plan,
    addons: (wish.addons ?? []).map((id) => requireAddon(gigs, id)),
    asks: asksOf(gigs, user, plan, wish),
    asksSim: !wish.sim && !isEsimOnly,
    canKeepNumber: canKeep,
    keeps: canKeep ? keptNumber(session.draft) : null,
    code: readCode(gigs, plan, wish.voucherCode),
  }
}

/** The order as far as its price goes, which needs nothing from the customer. */
export function plainOrder(
  { plan, addons = [] }: Wish,
  voucher: Voucher | null = null,
): NewSubscriptionOrder {
  const open = { userAddress: null, device: null, porting: null, voucher: voucher?.id ?? null }
  return { buys: 'subscription', plan, addons, sim: 'auto', ...open }
}

/** Puts what was typed into the account and answers the order for it; to be undone if the payment fails. */
export function prepareOrder(
  gigs: Gigs,
  buyer: User,
  { wish, plan, asks, asksSim, keeps, code }: Checkout,
  draft: FormValues,
): { user: User; order: NewSubscriptionOrder } {
  const user = saveDetails(gigs, buyer, asks, draft)
  const ownSim =
    asksSim && isOwnCard(plan, draft)
      ? claimSimCard(gigs, user, draft['iccid'] ?? '', plan.provider).id
      : 'auto'
  const order = {
    ...plainOrder(wish, code?.voucher),
    sim: wish.sim ?? ownSim,
    userAddress: latestAddress(gigs, user)?.id ?? null,
    device: wish.device ?? deviceOf(gigs, user, wish.imei ?? draft['imei']),
    porting: keeps && prepareNumber(gigs, user, plan, draft).id,
  }
  return { user, order }
}

function deviceOf(gigs: Gigs, user: User, imei: string | undefined) {
  return imei ? findOrCreateDevice(gigs, user, readImei(imei)).id : null
}

function asksOf(gigs: Gigs, user: User, plan: Plan, { device, imei }: Wish) {
  return missingRequirements(gigs, plan, user, { device: device ?? imei ?? null })
}
