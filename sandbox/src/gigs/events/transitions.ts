import type { Subscription, UsageBalance } from '../model/state'

/** The event types of a payment by its new status. */
export const paymentTypes = {
  pending: false,
  succeeded: 'succeeded',
  failed: 'failed',
  refunded: 'refunded',
  disputed: 'disputed',
  requiresConfirmation: 'requiresConfirmation',
  requiresPaymentMethod: 'paymentMethodRequired',
} as const

/** The porting statuses without an event. */
export const statusesWithoutEvent: ReadonlySet<string> = new Set(['draft', 'initiated', 'pending'])

type WithStatus = { status: string }

/** Returns whether a change led to this status. */
export function becomes(status: string, before: WithStatus | null, after: WithStatus): boolean {
  return after.status === status && before?.status !== status
}

/** Returns the event types for a change to a plan or an add-on. */
export function offerTransitions(before: WithStatus | null, after: WithStatus) {
  return [
    before !== null && becomes('archived', before, after) && 'archived',
    before !== null && becomes('available', before, after) && 'published',
  ]
}

type Periodic = Pick<Subscription, 'currentPeriod'>

/** Returns whether a new period started. The first period is not a renewal. */
export function isRenewed(before: Periodic | null, after: Periodic): boolean {
  const oldNumber = before?.currentPeriod?.number ?? 0
  return oldNumber > 0 && (after.currentPeriod?.number ?? 0) > oldNumber
}

/** Returns how many of the two thresholds, 80 and 100 percent, a balance has reached. */
export function thresholdsReached(balance: UsageBalance | null): number {
  const limit = balance?.allowance.limit
  if (!balance || !limit) return 0
  const share = balance.used / limit
  return share >= 1 ? 2 : share >= 0.8 ? 1 : 0
}
