import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Metadata, Plan, Sim, Subscription, User, Voucher } from '../model/state'
import { activateSubscription } from './activation'
import { latestAddress } from './addresses'
import { attachPorting, startPorting } from './portings'
import { requireUser } from './references'
import { missingRequirements } from './requirements'
import { chooseSim, testSims } from './sims'
import { redeem } from './vouchers'

export type NewSubscription = {
  plan: Plan
  user: User
  /** `auto` (a new eSIM), `preferLastUsed`, the id of a SIM, or one of the contract's test ids. */
  sim?: string
  userAddress?: string | null
  device?: string | null
  porting?: string | null
  voucher?: Voucher | null
  metadata?: Metadata
  /** It waits as `initiated` until its invoice is paid (see billing.ts). */
  isUnpaid?: boolean
}

/**
 * Makes a subscription, `pending` until `settings.activationSeconds` have passed (0: active in the answer),
 * or until its porting is done. Refused when the plan is not on sale, asks for something the user has not
 * given (`missingRequirements`), or does not work with the SIM.
 */
export function createSubscription(gigs: Gigs, wish: NewSubscription): Subscription {
  const { plan, user } = wish
  requireForSale(plan)
  requireRequirements(gigs, wish)
  const choice = wish.sim ?? 'auto'
  const sim = chooseSim(gigs, plan, user, choice)
  const isWaiting = wish.isUnpaid === true || Boolean(wish.porting)
  const subscription = gigs.store.put('subscriptions', {
    ...blank(gigs, wish, sim),
    status: wish.isUnpaid ? 'initiated' : 'pending',
    activatesAt: isWaiting ? null : activationTime(gigs, user, choice),
  })
  if (wish.porting) return attachPorting(gigs, subscription, wish.porting)
  return activateIfDue(gigs, subscription)
}

/** Its invoice is paid: it goes on as if it were made now, with the porting that waited for that. */
export function startSubscription(gigs: Gigs, initiated: Subscription): Subscription {
  const porting = gigs.store.get('portings', initiated.lastPorting ?? '')
  const isPorting = porting?.status === 'initiated'
  if (isPorting) startPorting(gigs, porting)
  const user = requireUser(gigs, initiated.user)
  const activatesAt = isPorting ? null : activationTime(gigs, user, 'auto')
  const pending = { ...initiated, status: 'pending', activatesAt } as const
  return activateIfDue(gigs, gigs.store.put('subscriptions', pending))
}

function activateIfDue(gigs: Gigs, subscription: Subscription): Subscription {
  const { activatesAt } = subscription
  const isDue = activatesAt !== null && activatesAt <= now(gigs)
  return isDue ? activateSubscription(gigs, subscription) : subscription
}

/** Only plans with status `available` can be bought. */
export function requireForSale(plan: Plan): void {
  if (plan.status !== 'available') throw invalid(`The plan ${plan.id} is not available.`)
}

function requireRequirements(
  gigs: Gigs,
  { plan, user, userAddress, device }: NewSubscription,
): void {
  const chosen = { userAddress: userAddress ?? null, device: device ?? null }
  const missing = missingRequirements(gigs, plan, user, chosen)
  if (missing.length > 0) throw invalid(`The plan requires: ${missing.join(', ')}.`)
}

function blank(gigs: Gigs, wish: NewSubscription, sim: Sim | null): Subscription {
  return {
    object: 'subscription',
    id: newId('subscription'),
    metadata: wish.metadata ?? {},
    createdAt: now(gigs),
    status: 'pending',
    plan: wish.plan.id,
    user: wish.user.id,
    sim: sim?.id ?? null,
    phoneNumber: null,
    currentPeriod: null,
    activatedAt: null,
    canceledAt: null,
    firstUsageAt: null,
    restrictedAt: null,
    earliestEndAt: null,
    endedAt: null,
    cancellationDetails: null,
    restrictionDetails: null,
    lastPorting: null,
    discount: wish.voucher ? redeem(gigs, wish.voucher, wish.plan) : null,
    userAddress: wish.userAddress ?? latestAddress(gigs, wish.user)?.id ?? null,
    activatesAt: null,
    anchor: null,
  }
}

function activationTime(gigs: Gigs, user: User, choice: string): string {
  const { activationSeconds } = gigs.settings(user.email)
  const seconds = testSims.get(choice)?.seconds ?? 0
  return secondsAfter(gigs.now(), Math.max(activationSeconds, seconds)).toISOString()
}

function now(gigs: Gigs): string {
  return gigs.now().toISOString()
}
