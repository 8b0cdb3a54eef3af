import { discounted, requireVoucherByCode } from '../../domain/vouchers'
import { ApiError } from '../../errors'
import type { Gigs, Plan, Voucher } from '../../model/state'
import { priceText } from '../format'

/** The voucher code that a session names: what it gives, or in words why it gives nothing. */
export type UsedCode =
  { code: string; voucher: Voucher; error: null } | { code: string; voucher: null; error: string }

export function readCode(gigs: Gigs, plan: Plan, code: string | undefined): UsedCode | null {
  if (code === undefined) return null
  try {
    return { code, voucher: requireVoucherByCode(gigs, code, plan), error: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code, voucher: null, error: errors[error.code ?? ''] ?? error.message }
  }
}

/** "20% off the first period". */
export function discountText(voucher: Voucher, locale: string): string {
  const { priceDiscount, priceDiscountPercentage, recurrence } = voucher
  const much = priceDiscount ? priceText(priceDiscount, locale) : `${priceDiscountPercentage}%`
  const months = recurrence.durationInMonths === 1 ? 'month' : 'months'
  if (recurrence.type === 'forever') return `${much} off every period`
  if (recurrence.type === 'once') return `${much} off the first period`
  return `${much} off for ${recurrence.durationInMonths} ${months}`
}

/** What it takes off the first period, with a sign: "−$5.00". */
export function savedText({ price }: Plan, voucher: Voucher, locale: string): string {
  const saved = price.amount - discounted(price, voucher).amount
  return `−${priceText({ ...price, amount: saved }, locale)}`
}

const errors: Record<string, string> = {
  voucherCodeNotFound: 'We do not know this code.',
  voucherCodeExpired: 'This code has expired.',
  voucherCodeInvalid: 'This code cannot be used any more, or not for this plan.',
}
