import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Plan, Sim, Subscription, SubscriptionChange } from '../model/state'
import { earliestEnd, periodOf } from './periods'
import { requirePlan, requireUser } from './references'
import { chooseSim, newSim, testSims } from './sims'
import { requireForSale } from './subscriptions'
import { openBalances } from './usage'

const DEFAULT_DELAY_SECONDS = 5

type Requested = { plan: Plan | null; sim: string | null }

/**
 * Requests another plan, another SIM, or both. The change applies some seconds later
 * (docs/gigs-api.md#subscriptionchange). `sim` is `auto` (a new eSIM), the id of a SIM, or one of the contract's test
 * ids, some of which take longer.
 * @throws ApiError if the subscription cannot be changed, or not to this plan or SIM.
 */
export function requestImmediateChange(
  gigs: Gigs,
  subscription: Subscription,
  requested: Requested,
): SubscriptionChange {
  if (subscription.status !== 'active' || subscription.endedAt !== null) {
    throw invalid('Only an active subscription that is not canceled can be changed.')
  }
  const current = requirePlan(gigs, subscription.plan)
  if (requested.plan) requireImmediateChange(current, requested.plan)
  const sim =
    requested.sim === null
      ? null
      : simFor(gigs, subscription, requested.plan ?? current, requested.sim)
  const seconds = Math.max(DEFAULT_DELAY_SECONDS, testSims.get(requested.sim ?? '')?.seconds ?? 0)
  const plan = requested.plan && { plan: requested.plan.id }
  return gigs.store.put('subscriptionChanges', {
    object: 'subscriptionChange',
    id: newId('subscriptionChange'),
    appliedAt: null,
    createdAt: gigs.now().toISOString(),
    failureCode: null,
    plan: requested.plan?.id ?? null,
    sim: sim?.id ?? null,
    requestedChange: { ...plan, ...(sim && { sim: sim.id }), when: 'now' },
    scheduledAt: secondsAfter(gigs.now(), seconds).toISOString(),
    status: 'pending',
    subscription: subscription.id,
    user: subscription.user,
  })
}

/** Returns when an immediate change applies; null for a change that waits for the renewal. */
export function immediateChangeDue({ status, requestedChange, scheduledAt }: SubscriptionChange) {
  return status === 'pending' && requestedChange.when === 'now' ? scheduledAt : null
}

/** Applies an immediate change: a new plan starts a new period, and a new SIM retires the old one. */
export function applyImmediateChange(
  gigs: Gigs,
  change: SubscriptionChange,
  subscription: Subscription,
): void {
  const appliedAt = gigs.now().toISOString()
  gigs.store.put('subscriptionChanges', { ...change, status: 'applied', appliedAt })
  const before = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const after = change.sim ? gigs.store.get('sims', change.sim) : null
  if (after && before) gigs.store.put('sims', { ...before, status: 'retired' })
  if (after) gigs.store.put('sims', { ...after, status: 'active' })
  const changed = { ...subscription, sim: after?.id ?? subscription.sim }
  if (change.plan) startPlan(gigs, changed, requirePlan(gigs, change.plan))
  else gigs.store.put('subscriptions', changed)
}

function startPlan(gigs: Gigs, subscription: Subscription, plan: Plan): void {
  const number = (subscription.currentPeriod?.number ?? 0) + 1
  const anchor = { start: gigs.now().toISOString(), number }
  const currentPeriod = periodOf(anchor, plan.validity, number)
  const changed = gigs.store.put('subscriptions', {
    ...subscription,
    plan: plan.id,
    anchor,
    currentPeriod,
    earliestEndAt: earliestEnd(anchor, plan.validity),
  })
  openBalances(gigs, changed, currentPeriod)
}

function requireImmediateChange(current: Plan, plan: Plan): void {
  requireForSale(plan)
  const [before, after] = [current.validity, plan.validity]
  if (plan.id === current.id) throw invalid('The subscription already has this plan.')
  if (plan.provider !== current.provider) {
    throw invalid('The plan belongs to another network.', 'subscriptionChangeProviderMismatch')
  }
  if (before.type !== after.type || before.unit !== after.unit || before.value !== after.value) {
    throw invalid('A plan with a different period can only start at the renewal. Change `when`.')
  }
  if (isLess(plan.allowances.dataBytes, current.allowances.dataBytes)) {
    throw invalid(
      'A plan with less data can only start at the renewal.',
      'subscriptionChangeAllowanceDecrease',
    )
  }
}

// null is unlimited.
function isLess(a: number | null, b: number | null): boolean {
  return a !== null && (b === null || a < b)
}

function simFor(gigs: Gigs, subscription: Subscription, plan: Plan, choice: string): Sim {
  const user = requireUser(gigs, subscription.user)
  return chooseSim(gigs, plan, user, choice) ?? newSim(gigs, 'eSIM', plan.provider, user)
}
