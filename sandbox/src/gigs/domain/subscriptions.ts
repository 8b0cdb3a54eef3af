import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type {
  Gigs,
  Metadata,
  Plan,
  Requirements,
  Sim,
  Subscription,
  User,
  Voucher,
} from '../model/state'
import { activateSubscription } from './activation'
import { latestAddress } from './addresses'
import { attachPorting, startPorting } from './portings'
import { requireUser } from './references'
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
  /** The subscription stays `initiated` until its invoice is paid (see billing.ts). */
  isUnpaid?: boolean
}

/**
 * Creates a subscription. It is `pending` until `settings.activationSeconds` have passed (0: active at once) or its
 * porting is completed.
 * @throws ApiError if the plan is not available, its requirements are not met, or it does not work with the SIM.
 */
export function createSubscription(gigs: Gigs, params: NewSubscription): Subscription {
  const { plan, user } = params
  requireForSale(plan)
  requireMetRequirements(gigs, params)
  const choice = params.sim ?? 'auto'
  const sim = chooseSim(gigs, plan, user, choice)
  const isWaiting = params.isUnpaid === true || Boolean(params.porting)
  const subscription = gigs.store.put('subscriptions', {
    ...blank(gigs, params, sim),
    status: params.isUnpaid ? 'initiated' : 'pending',
    activatesAt: isWaiting ? null : activationTime(gigs, user, choice),
  })
  if (params.porting) return attachPorting(gigs, subscription, params.porting)
  return activateIfDue(gigs, subscription)
}

/** Starts a subscription whose invoice is paid, together with its porting. */
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

/** @throws ApiError unless the plan is `available`. */
export function requireForSale(plan: Plan): void {
  if (plan.status !== 'available') throw invalid(`The plan ${plan.id} is not available.`)
}

export type MissingRequirement = keyof Requirements

/**
 * Returns the plan's requirements (docs/gigs-api.md#plan, `requirements`) that are not met. Any saved address counts; a
 * device counts only if it is chosen for this subscription.
 */
export function missingRequirements(
  gigs: Gigs,
  plan: Plan,
  user: User,
  chosen: { userAddress?: string | null; device?: string | null } = {},
): MissingRequirement[] {
  const isMet: Record<MissingRequirement, boolean> = {
    'user.fullName': Boolean(user.fullName?.trim()),
    'user.birthday': Boolean(user.birthday),
    address: Boolean(chosen.userAddress ?? latestAddress(gigs, user)),
    device: Boolean(chosen.device),
  }
  return requirementKeys.filter((key) => plan.requirements[key] !== 'none' && !isMet[key])
}

const requirementKeys = [
  'user.fullName',
  'user.birthday',
  'address',
  'device',
] as const satisfies readonly MissingRequirement[]

function requireMetRequirements(
  gigs: Gigs,
  { plan, user, userAddress, device }: NewSubscription,
): void {
  const chosen = { userAddress: userAddress ?? null, device: device ?? null }
  const missing = missingRequirements(gigs, plan, user, chosen)
  if (missing.length > 0) throw invalid(`The plan requires: ${missing.join(', ')}.`)
}

function blank(gigs: Gigs, params: NewSubscription, sim: Sim | null): Subscription {
  return {
    object: 'subscription',
    id: newId('subscription'),
    metadata: params.metadata ?? {},
    createdAt: now(gigs),
    status: 'pending',
    plan: params.plan.id,
    user: params.user.id,
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
    discount: params.voucher ? redeem(gigs, params.voucher, params.plan) : null,
    userAddress: params.userAddress ?? latestAddress(gigs, params.user)?.id ?? null,
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
