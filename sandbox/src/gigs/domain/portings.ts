import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Porting, PortingField, PortingStatus, Subscription, User } from '../model/state'

const DAY_SECONDS = 86_400
const DRAFT_LIFETIME_SECONDS = 30 * DAY_SECONDS
const EXPIRY_SECONDS = 60 * DAY_SECONDS

export type NewPorting = {
  user: User
  phoneNumber: string
  provider: string // the recipient's network
  recipientProvider: string // its service provider
  required: PortingField[]
}

/** A draft: it waits until a subscription uses it, for thirty days. */
export function draftPorting(gigs: Gigs, wish: NewPorting): Porting {
  return gigs.store.put('portings', {
    object: 'porting',
    id: newId('porting'),
    createdAt: gigs.now().toISOString(),
    phoneNumber: wish.phoneNumber,
    provider: wish.provider,
    user: wish.user.id,
    subscription: null,
    status: 'draft',
    required: wish.required,
    accountNumber: null,
    accountPin: null,
    billingPin: null,
    accountType: null,
    firstName: null,
    lastName: null,
    birthday: null,
    address: null,
    donorProvider: null,
    recipientProvider: wish.recipientProvider,
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

/** Uses a draft for a new subscription, which then waits for the number (docs/gigs-api.md#porting-statuses). */
export function attachPorting(gigs: Gigs, subscription: Subscription, id: string): Subscription {
  const porting = gigs.store.get('portings', id)
  if (!porting || porting.user !== subscription.user) {
    throw invalid('No porting of this user has this id: porting.')
  }
  if (porting.status !== 'draft') {
    throw invalid('Only a porting that is still a draft can be used for a subscription.')
  }
  const used = { ...porting, subscription: subscription.id }
  // No number moves before its plan is paid for.
  if (subscription.status === 'initiated') {
    gigs.store.put('portings', { ...used, status: 'initiated', movesAt: null })
  } else startPorting(gigs, used)
  return gigs.store.put('subscriptions', { ...subscription, lastPorting: porting.id })
}

/** It goes on as far as it can: to the old provider, or to the customer for what is missing. */
export function startPorting(gigs: Gigs, porting: Porting): void {
  if (missingFields(porting).length > 0) requestInformation(gigs, porting)
  else submitPorting(gigs, porting)
}

/**
 * The same for a subscription that runs already: the number changes when it is here. Refused while another
 * porting is open, and when one has been completed.
 */
export function portInto(gigs: Gigs, subscription: Subscription, id: string): Subscription {
  if (subscription.status === 'ended') throw invalid('This subscription has ended.')
  const last = subscription.lastPorting && gigs.store.get('portings', subscription.lastPorting)
  if (last && last.status === 'completed') {
    throw invalid('A number was brought in already.', 'subscriptionPortingAlreadyCompleted')
  }
  if (last && !over.has(last.status)) {
    throw invalid('Another porting is under way.', 'subscriptionPortingAlreadyOpen')
  }
  return attachPorting(gigs, { ...subscription, activatesAt: null }, id)
}

const over: ReadonlySet<PortingStatus> = new Set(['canceled', 'expired', 'failed'])

/** What this porting needs and does not have yet. */
export function missingFields(porting: Porting): PortingField[] {
  return porting.required.filter((field) => porting[field] === null || porting[field] === '')
}

/** Nothing is missing any more: it is `pending`, and goes on by itself from here (see porting-progress.ts). */
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

/** It cannot go on without the customer, and expires when nothing comes. */
export function requestInformation(gigs: Gigs, porting: Porting): Porting {
  const isWaiting = porting.status === 'informationRequired' && porting.movesAt
  const movesAt = isWaiting || secondsAfter(gigs.now(), EXPIRY_SECONDS).toISOString()
  return gigs.store.put('portings', { ...porting, status: 'informationRequired', movesAt })
}
