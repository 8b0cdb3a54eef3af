import type { Account, PaymentMethod } from '@/lib/account/account'

/** The payment method that the next payment is charged to, and why. */
export type ChargedMethod = {
  id: string
  /** The time of the last payment with it; null if it was saved later. */
  lastChargedAt: string | null
}

/**
 * Returns the payment method that is charged: the one of the last payment that succeeded, unless the customer has saved
 * another one since. The API does not name it (docs/gigs-api.md#paymentmethod), so this is null if it does not follow
 * from the account.
 */
export function chargedMethod({ payments, paymentMethods }: Account): ChargedMethod | null {
  const usable = (paymentMethods ?? []).filter(({ status }) => status === 'available')
  const last = (payments ?? [])
    .filter(({ status }) => PAID.has(status))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0]
  const used = usable.find(({ id }) => id === last?.method?.id)
  const [newest, ...others] = usable.toSorted((a, b) => savedAt(b) - savedAt(a))
  if (!newest) return null
  if (others.length === 0) {
    return { id: newest.id, lastChargedAt: used && last ? last.createdAt : null }
  }
  if (usable.some((method) => Number.isNaN(savedAt(method)))) return null
  const isNewer = !last || savedAt(newest) > Date.parse(last.createdAt)
  if (isNewer && newest.id !== used?.id) return { id: newest.id, lastChargedAt: null }
  return used && last ? { id: used.id, lastChargedAt: last.createdAt } : null
}

// Only these statuses prove that the method was charged.
const PAID = new Set(['succeeded', 'refunded', 'disputed'])

const savedAt = ({ createdAt }: PaymentMethod) => Date.parse(createdAt ?? '')
