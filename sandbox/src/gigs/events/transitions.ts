import type { Subscription, UsageBalance } from '../model/state'

/** The event type of a payment that comes into a status. */
export const paymentTypes = {
  pending: false,
  succeeded: 'succeeded',
  failed: 'failed',
  refunded: 'refunded',
  disputed: 'disputed',
  requiresConfirmation: 'requiresConfirmation',
  requiresPaymentMethod: 'paymentMethodRequired',
} as const

/** The statuses of a porting that have no event of their own. */
export const unannounced: ReadonlySet<string> = new Set(['draft', 'initiated', 'pending'])

type WithStatus = { status: string }

/** Whether a change led into this status. */
export function becomes(status: string, before: WithStatus | null, after: WithStatus): boolean {
  return after.status === status && before?.status !== status
}

/** What happened to an offer of the catalog. */
export function saleTypes(before: WithStatus | null, after: WithStatus) {
  return [
    before !== null && becomes('archived', before, after) && 'archived',
    before !== null && becomes('available', before, after) && 'published',
  ]
}

type Periodic = Pick<Subscription, 'currentPeriod'>

/** Whether a later period began; the first one is no renewal. */
export function isRenewed(before: Periodic | null, after: Periodic): boolean {
  const from = before?.currentPeriod?.number ?? 0
  return from > 0 && (after.currentPeriod?.number ?? 0) > from
}

/** How many of the two marks, 80 and 100 percent, a balance has reached. */
export function threshold(balance: UsageBalance | null): number {
  const limit = balance?.allowance.limit
  if (!balance || !limit) return 0
  const share = balance.used / limit
  return share >= 1 ? 2 : share >= 0.8 ? 1 : 0
}
