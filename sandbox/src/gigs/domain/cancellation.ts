import { invalid } from '../errors'
import type {
  CancellationCause,
  CancellationDetails,
  Gigs,
  Plan,
  PortingStatus,
  Subscription,
  UserReason,
} from '../model/state'
import { endAddon } from './addons'
import { voidUnpaid } from './invoices'
import { requirePlan } from './references'

export type Cancellation = { userReason?: UserReason | null; userComment?: string | null }

/**
 * Schedules the end of a subscription for the end of its period, or for `earliestEndAt` if that is later
 * (docs/gigs-api.md#cancellation-and-resumption). The subscription stays active until then.
 * @throws ApiError unless the subscription is active, recurring and not canceled.
 */
export function cancelSubscription(
  gigs: Gigs,
  subscription: Subscription,
  cancellation: Cancellation = {},
): Subscription {
  const plan = requirePlan(gigs, subscription.plan)
  if (!isCancelable(subscription, plan)) {
    throw invalid(
      'Only an active, recurring subscription that is not yet canceled can be canceled.',
    )
  }
  const ends = [subscription.currentPeriod?.end, subscription.earliestEndAt].filter(
    (end) => end != null,
  )
  return gigs.store.put('subscriptions', {
    ...subscription,
    canceledAt: gigs.now().toISOString(),
    endedAt: ends.toSorted().at(-1) ?? gigs.now().toISOString(),
    cancellationDetails: detailsOf('cancellationRequested', cancellation),
  })
}

type Endable = Pick<Subscription, 'status' | 'endedAt'>
type WithValidity = Pick<Plan, 'validity'>

export function isCancelable(subscription: Endable, plan: WithValidity): boolean {
  return (
    subscription.status === 'active' &&
    subscription.endedAt === null &&
    plan.validity.type === 'recurring'
  )
}

/**
 * Resumes a canceled subscription.
 * @throws ApiError unless the subscription is canceled, recurring and not ended.
 */
export function resumeSubscription(gigs: Gigs, subscription: Subscription): Subscription {
  const plan = requirePlan(gigs, subscription.plan)
  if (!isResumable(gigs, subscription, plan)) {
    throw invalid('Only a canceled, recurring subscription that has not ended can be resumed.')
  }
  return gigs.store.put('subscriptions', {
    ...subscription,
    canceledAt: null,
    endedAt: null,
    cancellationDetails: null,
  })
}

export function isResumable(
  gigs: Pick<Gigs, 'now'>,
  subscription: Endable,
  plan: WithValidity,
): boolean {
  const { status, endedAt } = subscription
  if (status === 'ended' || plan.validity.type !== 'recurring') return false
  return endedAt !== null && endedAt > gigs.now().toISOString()
}

/**
 * Ends a subscription and its add-ons now, and frees its SIM. Without a `cause` (the planned end has come), the details
 * of an earlier cancellation stay.
 */
export function endSubscription(
  gigs: Gigs,
  subscription: Subscription,
  cause: CancellationCause | null,
): Subscription {
  if (subscription.status === 'ended') throw invalid('This subscription has already ended.')
  const endedAt = gigs.now().toISOString()
  for (const subscriptionAddon of gigs.store.where(
    'subscriptionAddons',
    'subscription',
    subscription.id,
  )) {
    if (subscriptionAddon.status !== 'ended') endAddon(gigs, subscriptionAddon)
  }
  for (const change of gigs.store.where('subscriptionChanges', 'subscription', subscription.id)) {
    if (change.status === 'pending') {
      gigs.store.put('subscriptionChanges', { ...change, status: 'failed' })
    }
  }
  cancelPortings(gigs, subscription)
  if (subscription.status === 'initiated') voidUnpaid(gigs, subscription.id, null)
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  if (sim) gigs.store.put('sims', { ...sim, status: 'inactive' })
  const { canceledAt, cancellationDetails } = subscription
  return gigs.store.put('subscriptions', {
    ...subscription,
    status: 'ended',
    currentPeriod: null,
    earliestEndAt: null,
    activatesAt: null,
    endedAt,
    canceledAt: canceledAt ?? (cause ? endedAt : null),
    cancellationDetails: cancellationDetails ?? (cause ? detailsOf(cause, {}) : null),
  })
}

// A porting that the old provider is already working on continues.
function cancelPortings(gigs: Gigs, { id }: Subscription): void {
  const canceledAt = gigs.now().toISOString()
  for (const porting of gigs.store.where('portings', 'subscription', id)) {
    if (cancelable.has(porting.status)) {
      gigs.store.put('portings', { ...porting, status: 'canceled', canceledAt, movesAt: null })
    }
  }
}

const cancelable: ReadonlySet<PortingStatus> = new Set([
  'initiated',
  'pending',
  'informationRequired',
  'declined',
])

function detailsOf(
  cause: CancellationCause,
  { userReason = null, userComment = null }: Cancellation,
): CancellationDetails {
  return { cause, userReason, userComment }
}
