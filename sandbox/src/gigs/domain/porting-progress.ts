import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Porting, PortingStatus, Subscription } from '../model/state'
import { activateSubscription } from './activation'
import { endSubscription } from './cancellation'
import { declineMessage, portingOutcome } from './porting-outcomes'

/** Runs the automatic step of a porting that is due at `movesAt` (docs/gigs-api.md#porting-statuses). */
export function advancePorting(gigs: Gigs, porting: Porting): void {
  if (porting.status === 'draft') gigs.store.remove('portings', porting.id)
  else if (porting.status === 'informationRequired') expire(gigs, porting)
  else if (porting.status === 'pending') request(gigs, porting)
  else if (porting.status === 'requested') resolve(gigs, porting)
  else gigs.store.put('portings', { ...porting, movesAt: null })
}

const cancelable: ReadonlySet<PortingStatus> = new Set([
  'pending',
  'informationRequired',
  'declined',
])

/**
 * Cancels a porting. Its subscription starts with a new number.
 * @throws ApiError `portingAlreadyCanceled`, or `portingNotCancelable` if it is too late.
 */
export function cancelPorting(gigs: Gigs, porting: Porting): Porting {
  if (porting.status === 'canceled') {
    throw invalid('This porting is already canceled.', 'portingAlreadyCanceled')
  }
  if (!cancelable.has(porting.status)) {
    throw invalid('This porting can no longer be canceled.', 'portingNotCancelable')
  }
  const canceledAt = gigs.now().toISOString()
  const canceled = gigs.store.put('portings', {
    ...porting,
    status: 'canceled',
    canceledAt,
    movesAt: null,
  })
  const subscription = subscriptionOf(gigs, porting)
  if (subscription?.status === 'pending') activateSubscription(gigs, subscription)
  return canceled
}

function request(gigs: Gigs, porting: Porting): void {
  const { portingSeconds } = gigs.settings(gigs.store.get('users', porting.user)?.email)
  const seconds = portingOutcome(porting.phoneNumber).portedAfter ?? portingSeconds
  gigs.store.put('portings', {
    ...porting,
    status: 'requested',
    lastRequestedAt: gigs.now().toISOString(),
    movesAt: secondsAfter(gigs.now(), seconds).toISOString(),
  })
}

function resolve(gigs: Gigs, porting: Porting): void {
  const { declines, code } = portingOutcome(porting.phoneNumber)
  const isDeclined =
    declines === 'always' || (declines === 'once' && porting.declinedAttempts === 0)
  if (isDeclined) decline(gigs, porting, code)
  else complete(gigs, porting)
}

function decline(gigs: Gigs, porting: Porting, code: string): void {
  gigs.store.put('portings', {
    ...porting,
    status: 'declined',
    declinedAttempts: porting.declinedAttempts + 1,
    declinedCode: code,
    declinedMessage: declineMessage(code),
    lastDeclinedAt: gigs.now().toISOString(),
    movesAt: null,
  })
}

function complete(gigs: Gigs, porting: Porting): void {
  const completedAt = gigs.now().toISOString()
  gigs.store.put('portings', { ...porting, status: 'completed', completedAt, movesAt: null })
  const subscription = subscriptionOf(gigs, porting)
  if (!subscription || subscription.status === 'ended') return
  const owner = { ...subscription, phoneNumber: porting.phoneNumber }
  if (subscription.status === 'pending') activateSubscription(gigs, owner)
  else gigs.store.put('subscriptions', owner)
}

function expire(gigs: Gigs, porting: Porting): void {
  const expiredAt = gigs.now().toISOString()
  gigs.store.put('portings', { ...porting, status: 'expired', expiredAt, movesAt: null })
  const subscription = subscriptionOf(gigs, porting)
  if (subscription?.status === 'pending') endSubscription(gigs, subscription, 'portingExpired')
}

function subscriptionOf(gigs: Gigs, { subscription }: Porting): Subscription | null {
  return subscription === null ? null : gigs.store.get('subscriptions', subscription)
}
