import { discounted, requireVoucherByCode } from '../../domain/vouchers'
import { ApiError } from '../../errors'
import type { Gigs, Plan, Voucher } from '../../model/state'
import { priceText } from '../format'

/** The voucher code of a session, with its voucher or the reason why it does not apply. */
export type AppliedCode =
  { code: string; voucher: Voucher; error: null } | { code: string; voucher: null; error: string }

export function readCode(gigs: Gigs, plan: Plan, code: string | undefined): AppliedCode | null {
  if (code === undefined) return null
  try {
    return { code, voucher: requireVoucherByCode(gigs, code, plan), error: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code, voucher: null, error: messages[error.code ?? ''] ?? error.message }
  }
}

/** Returns a text such as "20% off the first period". */
export function discountText(voucher: Voucher, locale: string): string {
  const { priceDiscount, priceDiscountPercentage, recurrence } = voucher
  const amount = priceDiscount ? priceText(priceDiscount, locale) : `${priceDiscountPercentage}%`
  const months = recurrence.durationInMonths === 1 ? 'month' : 'months'
  if (recurrence.type === 'forever') return `${amount} off every period`
  if (recurrence.type === 'once') return `${amount} off the first period`
  return `${amount} off for ${recurrence.durationInMonths} ${months}`
}

/** Returns the discount on the first period with a minus sign: "−$5.00". */
export function savedText({ price }: Plan, voucher: Voucher, locale: string): string {
  const saved = price.amount - discounted(price, voucher).amount
  return `−${priceText({ ...price, amount: saved }, locale)}`
}

const messages: Record<string, string> = {
  voucherCodeNotFound: 'We don’t know this code.',
  voucherCodeExpired: 'This code has expired.',
  voucherCodeInvalid: 'This code can no longer be used, or not for this plan.',
}
