import { discounted, requireVoucherByCode } from '../../domain/vouchers'
import { ApiError } from '../../errors'
import type { Gigs, Plan, Voucher } from '../../model/state'
import { priceText } from '../format'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'

/** The voucher code of a session, with its voucher or the reason why it does not apply. */
export type AppliedCode =
  { code: string; voucher: Voucher; error: null } | { code: string; voucher: null; error: ApiError }

export function readCode(gigs: Gigs, plan: Plan, code: string | undefined): AppliedCode | null {
  if (code === undefined) return null
  try {
    return { code, voucher: requireVoucherByCode(gigs, code, plan), error: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code, voucher: null, error }
  }
}

/** Returns a text such as "20% off the first period". */
export function discountText(t: Translator, voucher: Voucher): string {
  const { priceDiscount, priceDiscountPercentage, recurrence } = voucher
  const amount = priceDiscount
    ? priceText(priceDiscount, t.locale)
    : percentText(priceDiscountPercentage ?? 0, t.locale)
  if (recurrence.type === 'forever') return t('format.offAlways', { amount })
  if (recurrence.type === 'once') return t('format.offOnce', { amount })
  return t.count('format.offMonths', recurrence.durationInMonths ?? 1, { amount })
}

function percentText(percentage: number, locale: string) {
  const style = { style: 'percent', maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(locale, style).format(percentage / 100)
}

/** Returns why a code does not apply. */
export function refusedText(t: Translator, { code, message }: ApiError): string {
  return isKnown(code) ? t(`order.${code}`) : apiMessage(t, message)
}

/** Returns the discount on the first period with a minus sign: "−$5.00". */
export function savedText({ price }: Plan, voucher: Voucher, locale: string): string {
  const saved = price.amount - discounted(price, voucher).amount
  return `−${priceText({ ...price, amount: saved }, locale)}`
}

const codes = ['voucherCodeNotFound', 'voucherCodeExpired', 'voucherCodeInvalid'] as const

function isKnown(code: string | null): code is (typeof codes)[number] {
  return codes.some((known) => known === code)
}
