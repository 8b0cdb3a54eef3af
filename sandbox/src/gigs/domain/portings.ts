import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Porting, PortingField, PortingStatus, Subscription, User } from '../model/state'

const DAY_SECONDS = 86_400
const DRAFT_LIFETIME_SECONDS = 30 * DAY_SECONDS
const EXPIRY_SECONDS = 60 * DAY_SECONDS

type NewPorting = {
  user: User
  phoneNumber: string
  provider: string // the network of the new subscription
  recipientProvider: string // the service provider of that network
  required: PortingField[]
}

/** Stores a draft porting. The draft is deleted after 30 days unless a subscription uses it. */
export function draftPorting(gigs: Gigs, params: NewPorting): Porting {
  return gigs.store.put('portings', {
    object: 'porting',
    id: newId('porting'),
    createdAt: gigs.now().toISOString(),
    phoneNumber: params.phoneNumber,
    provider: params.provider,
    user: params.user.id,
    subscription: null,
    status: 'draft',
    required: params.required,
    accountNumber: null,
    accountPin: null,
    billingPin: null,
    accountType: null,
    firstName: null,
    lastName: null,
    birthday: null,
    address: null,
    donorProvider: null,
    recipientProvider: params.recipientProvider,
    donorProviderApproval: null,
    declinedAttempts: 0,
    declinedCode: null,
    declinedMessage: null,
    lastDeclinedAt: null,
    lastRequestedAt: null,
    canceledAt: null,
    completedAt: null,
    expiredAt: null,
    behavior: 'portIn',
    scheduledOn: null,
    movesAt: secondsAfter(gigs.now(), DRAFT_LIFETIME_SECONDS).toISOString(),
  })
}

/**
 * Uses a draft for a new subscription, which starts when the number is ported (docs/gigs-api.md#porting-statuses).
 * @throws ApiError unless the porting is a draft of the same user.
 */
export function attachPorting(gigs: Gigs, subscription: Subscription, id: string): Subscription {
  const porting = gigs.store.get('portings', id)
  if (!porting || porting.user !== subscription.user) {
    throw invalid('The user has no porting with the id in `porting`.')
  }
  if (porting.status !== 'draft') {
    throw invalid('Only a draft porting can be used for a subscription.')
  }
  const attached = { ...porting, subscription: subscription.id }
  // An unpaid subscription cannot port a number yet.
  if (subscription.status === 'initiated') {
    gigs.store.put('portings', { ...attached, status: 'initiated', movesAt: null })
  } else startPorting(gigs, attached)
  return gigs.store.put('subscriptions', { ...subscription, lastPorting: porting.id })
}

/** Submits a porting to the old provider, or requests missing details from the customer. */
export function startPorting(gigs: Gigs, porting: Porting): void {
  if (missingFields(porting).length > 0) requestInformation(gigs, porting)
  else submitPorting(gigs, porting)
}

/**
 * Uses a draft for an existing subscription, whose number changes when the porting completes.
 * @throws ApiError if another porting of the subscription is open or completed, or the subscription has ended.
 */
export function portInto(gigs: Gigs, subscription: Subscription, id: string): Subscription {
  if (subscription.status === 'ended') throw invalid('This subscription has ended.')
  const last = subscription.lastPorting && gigs.store.get('portings', subscription.lastPorting)
  if (last && last.status === 'completed') {
    throw invalid(
      'A number has already been ported to this subscription.',
      'subscriptionPortingAlreadyCompleted',
    )
  }
  if (last && !closed.has(last.status)) {
    throw invalid('Another porting is in progress.', 'subscriptionPortingAlreadyOpen')
  }
  return attachPorting(gigs, { ...subscription, activatesAt: null }, id)
}

const closed: ReadonlySet<PortingStatus> = new Set(['canceled', 'expired', 'failed'])

/** Returns the required details that are missing. */
export function missingFields(porting: Porting): PortingField[] {
  return porting.required.filter((field) => porting[field] === null || porting[field] === '')
}

/** Marks a complete porting as `pending`. The next steps are automatic (see porting-progress.ts). */
export function submitPorting(gigs: Gigs, porting: Porting): Porting {
  const { portingSeconds } = gigs.settings(gigs.store.get('users', porting.user)?.email)
  return gigs.store.put('portings', {
    ...porting,
    status: 'pending',
    declinedCode: null,
    declinedMessage: null,
    movesAt: secondsAfter(gigs.now(), portingSeconds).toISOString(),
  })
}

/** Marks a porting as `informationRequired`. It expires unless the customer adds the missing details. */
export function requestInformation(gigs: Gigs, porting: Porting): Porting {
  const isWaiting = porting.status === 'informationRequired' && porting.movesAt
  const movesAt = isWaiting || secondsAfter(gigs.now(), EXPIRY_SECONDS).toISOString()
  return gigs.store.put('portings', { ...porting, status: 'informationRequired', movesAt })
}
