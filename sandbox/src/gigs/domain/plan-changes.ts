import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Plan, Subscription, SubscriptionChange } from '../model/state'
import { requirePlan } from './references'
import { requireForSale } from './subscriptions'

const MIN_MS_BEFORE_RENEWAL = 3_600_000

/**
 * Requests another plan, starting with the next renewal (docs/gigs-api.md#subscriptionchange). Replaces a pending
 * change.
 * @throws ApiError if the plan is not available or of a different type, if the subscription is not active or is
 * canceled, or in the last hour before the renewal.
 */
export function requestPlanChange(
  gigs: Gigs,
  subscription: Subscription,
  plan: Plan,
): SubscriptionChange {
  requireForSale(plan)
  const current = requirePlan(gigs, subscription.plan)
  const { currentPeriod } = subscription
  if (!isChangeable(subscription) || !currentPeriod) {
    throw invalid('Only an active subscription that is not canceled can be changed.')
  }
  if (plan.id === current.id) throw invalid('The subscription already has this plan.')
  if (plan.validity.type !== current.validity.type) {
    throw invalid('A recurring plan and a one-time plan cannot replace each other.')
  }
  if (plan.provider !== current.provider) {
    throw invalid('The plan belongs to another network.', 'subscriptionChangeProviderMismatch')
  }
  if (Date.parse(currentPeriod.end) - gigs.now().getTime() < MIN_MS_BEFORE_RENEWAL) {
    throw invalid('It is too close to the renewal.', 'subscriptionPlanChangeTooCloseToRenewal')
  }
  deletePending(gigs, subscription)
  return putChange(gigs, subscription, plan, currentPeriod.end)
}

/** Returns the plans that can replace the current one; empty if the subscription cannot be changed. */
export function plansToChangeTo(gigs: Gigs, subscription: Subscription): Plan[] {
  const { id, provider, validity } = requirePlan(gigs, subscription.plan)
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  if (!isChangeable(subscription)) return []
  return gigs.store
    .list('plans')
    .filter((plan) => plan.status === 'available' && plan.id !== id && plan.provider === provider)
    .filter((plan) => plan.validity.type === validity.type && validity.type === 'recurring')
    .filter(({ simTypes }) => !sim || simTypes.includes(sim.type))
}

/** Returns the plan change that waits for the renewal, or null. */
export function pendingChange(gigs: Gigs, { id }: Subscription): SubscriptionChange | null {
  const changes = gigs.store.where('subscriptionChanges', 'subscription', id)
  return changes.find(({ status, plan }) => status === 'pending' && plan !== null) ?? null
}

function isChangeable({ status, endedAt }: Subscription): boolean {
  return status === 'active' && endedAt === null
}

function deletePending(gigs: Gigs, subscription: Subscription): void {
  const pending = pendingChange(gigs, subscription)
  if (pending) gigs.store.put('subscriptionChanges', { ...pending, status: 'deleted' })
}

function putChange(gigs: Gigs, subscription: Subscription, plan: Plan, scheduledAt: string) {
  return gigs.store.put('subscriptionChanges', {
    object: 'subscriptionChange',
    id: newId('subscriptionChange'),
    appliedAt: null,
    createdAt: gigs.now().toISOString(),
    failureCode: null,
    plan: plan.id,
    sim: null,
    requestedChange: { plan: plan.id, when: 'renewal' },
    scheduledAt,
    status: 'pending',
    subscription: subscription.id,
    user: subscription.user,
  })
}
