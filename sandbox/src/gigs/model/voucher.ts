import type { Money } from './catalog'

/** See docs/gigs-api.md#voucher. `code` (what customers enter) and `codeExpiresAt` are internal. */
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
  code: string | null // in upper case
  codeExpiresAt: string | null
}

/** A voucher applied to a subscription. Without an `expiresAt`, the discount never ends. */
export type Discount = { voucher: string; expiresAt: string | null }
