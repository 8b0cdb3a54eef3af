import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Porting, PortingStatus, Subscription } from '../model/state'
import { activateSubscription } from './activation'
import { endSubscription } from './cancellation'
import { declineMessage, portingOutcome } from './porting-outcomes'

/** What a porting does by itself when `movesAt` has come (docs/gigs-api.md#porting-statuses). */
export function movePorting(gigs: Gigs, porting: Porting): void {
  if (porting.status === 'draft') gigs.store.remove('portings', porting.id)
  else if (porting.status === 'informationRequired') expire(gigs, porting)
  else if (porting.status === 'pending') request(gigs, porting)
  else if (porting.status === 'requested') answer(gigs, porting)
  else gigs.store.put('portings', { ...porting, movesAt: null })
}

const cancelable: ReadonlySet<PortingStatus> = new Set([
  'pending',
  'informationRequired',
  'declined',
])

/** Calls it off; the subscription then starts with a new number. Refused as `portingNotCancelable` when too late. */
export function cancelPorting(gigs: Gigs, porting: Porting): Porting {
  if (porting.status === 'canceled') {
    throw invalid('This porting is canceled already.', 'portingAlreadyCanceled')
  }
  if (!cancelable.has(porting.status)) {
    throw invalid('This porting cannot be canceled any more.', 'portingNotCancelable')
  }
  const canceledAt = gigs.now().toISOString()
  const canceled = gigs.store.put('portings', {
    ...porting,
    status: 'canceled',
    canceledAt,
    movesAt: null,
  })
  const waiting = subscriptionOf(gigs, porting)
  if (waiting?.status === 'pending') activateSubscription(gigs, waiting)
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

function answer(gigs: Gigs, porting: Porting): void {
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
  const waiting = subscriptionOf(gigs, porting)
  if (waiting?.status === 'pending') endSubscription(gigs, waiting, 'portingExpired')
}

function subscriptionOf(gigs: Gigs, { subscription }: Porting): Subscription | null {
  return subscription === null ? null : gigs.store.get('subscriptions', subscription)
}
