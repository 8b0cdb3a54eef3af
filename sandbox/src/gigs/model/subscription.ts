import type { Metadata, SimType } from './catalog'
import type { Discount } from './voucher'

export type Period = { number: number; start: string; end: string }

export type UserReason =
  'connectivityIssues' | 'customerService' | 'noDetails' | 'other' | 'tooExpensive' | 'unused'

export type CancellationCause =
  | 'cancellationRequested'
  | 'deviceBlocked'
  | 'invoiceUnpaid'
  | 'paymentDisputed'
  | 'paymentFailed'
  | 'phoneNumberPortedOut'
  | 'portingExpired'
  | 'simUnusable'
  | 'subscriptionEnded'
  | 'userDeleted'

export type CancellationDetails = {
  cause: CancellationCause | null
  userReason: UserReason | null
  userComment: string | null
}

type RestrictionDetails = {
  restrictBehavior: 'incomingOnly' | 'noData' | 'throttledData'
  restoreBehavior: 'keepPeriodAnchor' | 'resetPeriodAnchor'
  cause: 'invoiceOverdue' | 'restrictionRequested'
}

/**
 * See docs/gigs-api.md#subscription. `plan`, `user`, `sim` and `lastPorting` are ids here and full objects in responses.
 * The fields from `activatesAt` on are internal.
 */
export type Subscription = {
  object: 'subscription'
  id: string
  metadata: Metadata
  createdAt: string
  status: 'pending' | 'initiated' | 'active' | 'restricted' | 'ended'
  plan: string
  user: string
  sim: string | null
  phoneNumber: string | null
  currentPeriod: Period | null
  activatedAt: string | null
  canceledAt: string | null
  firstUsageAt: string | null
  restrictedAt: string | null
  earliestEndAt: string | null
  endedAt: string | null
  cancellationDetails: CancellationDetails | null
  restrictionDetails: RestrictionDetails | null
  lastPorting: string | null
  userAddress: string | null
  discount: Discount | null // part of `billing` in responses
  activatesAt: string | null // when a pending subscription becomes active; null while it waits for its porting
  anchor: { start: string; number: number } | null // the period that later periods are counted from
}

/** See docs/gigs-api.md#subscriptionaddon. `addon` is an id here and a full object in responses. */
export type SubscriptionAddon = {
  object: 'subscriptionAddon'
  id: string
  addon: string
  subscription: string
  user: string
  status: 'pending' | 'initiated' | 'active' | 'ended'
  currentPeriod: Period | null
  activatedAt: string | null
  canceledAt: string | null
  createdAt: string
  endedAt: string | null
}

/** See docs/gigs-api.md#subscriptionchange. `plan` and `sim` are ids here and full objects in responses. */
export type SubscriptionChange = {
  object: 'subscriptionChange'
  id: string
  appliedAt: string | null
  createdAt: string
  failureCode: string | null
  plan: string | null
  sim: string | null
  requestedChange: { plan?: string; sim?: string; when: 'now' | 'renewal' }
  scheduledAt: string | null
  status: 'pending' | 'initiated' | 'applied' | 'failed' | 'deleted'
  subscription: string
  user: string
}

/** See docs/gigs-api.md#sim. `matchingId`, `profile` and `installsAt` are internal, and null for a pSIM. */
export type Sim = {
  object: 'sim'
  id: string
  metadata: Metadata
  createdAt: string
  iccid: string
  provider: string
  status: 'inactive' | 'active' | 'retired'
  type: SimType
  user: string | null
  matchingId: string | null
  profile: {
    status: 'deleted' | 'disabled' | 'enabled' | 'installed' | 'unknown'
    updatedAt: string
  } | null
  installsAt: string | null // when the eSIM will be on the phone, set at the end of the installation guide
}
