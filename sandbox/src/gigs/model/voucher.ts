import type { Money } from './catalog'

/**
 * See docs/gigs-api.md#voucher. From `code` on the fields are ours: what customers type, and until when it is
 * taken.
 */
export type Voucher = {
  object: 'voucher'
  id: string
  createdAt: string
  name: string
  status: 'available' | 'retired'
  priceDiscount: Money | null
  priceDiscountPercentage: number | null
  recurrence: { type: 'once' | 'repeating' | 'forever'; durationInMonths: number | null }
  redemptions: number
  retiredReason: string | null
  code: string | null // in capitals
  codeExpiresAt: string | null
}

/** What a voucher is to one subscription; `expiresAt` null: it never ends. */
export type Discount = { voucher: string; expiresAt: string | null }
