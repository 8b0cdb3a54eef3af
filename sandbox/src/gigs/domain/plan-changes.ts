import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Plan, Subscription, SubscriptionChange } from '../model/state'
import { requirePlan } from './references'
import { requireForSale } from './subscriptions'

const MIN_MS_BEFORE_RENEWAL = 3_600_000

/**
 * Asks for another plan from the next renewal on (docs/gigs-api.md#subscriptionchange); it takes the place of a
 * change that waits already. Refused when the plan is not on sale or not of the same kind, when the
 * subscription is not active or is canceled, and in the last hour before the renewal.
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
  if (plan.id === current.id) throw invalid('The subscription has this plan already.')
  if (plan.validity.type !== current.validity.type) {
    throw invalid('Plans that renew and plans that do not cannot be exchanged.')
  }
  if (plan.provider !== current.provider) {
    throw invalid('The plan is of another network.', 'subscriptionChangeProviderMismatch')
  }
  if (Date.parse(currentPeriod.end) - gigs.now().getTime() < MIN_MS_BEFORE_RENEWAL) {
    throw invalid('It is too close to the renewal.', 'subscriptionPlanChangeTooCloseToRenewal')
  }
  dropPending(gigs, subscription)
  return putChange(gigs, subscription, plan, currentPeriod.end)
}

/** The plans that can take the place of the present one; none while nothing may be changed. */
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

/** The plan change that waits for the renewal; null if none does. */
export function pendingChange(gigs: Gigs, { id }: Subscription): SubscriptionChange | null {
  const changes = gigs.store.where('subscriptionChanges', 'subscription', id)
  return changes.find(({ status, plan }) => status === 'pending' && plan !== null) ?? null
}

function isChangeable({ status, endedAt }: Subscription): boolean {
  return status === 'active' && endedAt === null
}

function dropPending(gigs: Gigs, subscription: Subscription): void {
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
