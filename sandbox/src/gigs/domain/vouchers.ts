import { unitsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Discount, Gigs, Money, Plan, Voucher } from '../model/state'

export type NewVoucher = Pick<
  Voucher,
  'name' | 'priceDiscount' | 'priceDiscountPercentage' | 'recurrence' | 'code'
>

/** Refused when another voucher that is not retired has the same code. */
export function createVoucher(gigs: Gigs, given: NewVoucher): Voucher {
  const code = given.code && codeKey(given.code)
  const sameCode = gigs.store.list('vouchers').filter((one) => code !== null && one.code === code)
  if (sameCode.some(({ status }) => status === 'available')) {
    throw invalid('Another voucher has this code.')
  }
  return gigs.store.put('vouchers', {
    object: 'voucher',
    id: newId('voucher'),
    createdAt: gigs.now().toISOString(),
    ...given,
    code,
    status: 'available',
    redemptions: 0,
    retiredReason: null,
    codeExpiresAt: null,
  })
}

/** It can be used no more; the discounts that subscriptions have of it stay. */
export function retireVoucher(gigs: Gigs, voucher: Voucher): Voucher {
  if (voucher.status === 'retired') throw invalid('This voucher is retired already.')
  return gigs.store.put('vouchers', { ...voucher, status: 'retired' })
}

/** The voucher of a code. Refused as `voucherCodeNotFound`, `voucherCodeExpired` or `voucherCodeInvalid`. */
export function requireVoucherByCode(gigs: Gigs, code: string, plan: Plan): Voucher {
  const same = gigs.store.list('vouchers').filter((one) => one.code === codeKey(code))
  const voucher = same.find(({ status }) => status === 'available') ?? same.at(-1)
  if (!voucher) throw invalid('No voucher has this code.', 'voucherCodeNotFound')
  if (voucher.codeExpiresAt !== null && voucher.codeExpiresAt <= gigs.now().toISOString()) {
    throw invalid('This voucher code has expired.', 'voucherCodeExpired')
  }
  if (!fits(voucher, plan)) {
    throw invalid('This voucher code cannot be used here any more.', 'voucherCodeInvalid')
  }
  return voucher
}

/** The voucher that a body names. Refused as `voucherNotFound`, or when it is retired or of another currency. */
export function requireVoucher(gigs: Gigs, id: string, plan: Plan): Voucher {
  const voucher = gigs.store.get('vouchers', id)
  if (!voucher) throw invalid('No voucher has this id.', 'voucherNotFound')
  if (!fits(voucher, plan)) throw invalid('This voucher cannot be used for this plan.')
  return voucher
}

/** The price of a period with a voucher: whole minor units, rounded in the customer's favour, never below zero. */
export function discounted({ amount, currency }: Money, voucher: Voucher | null): Money {
  const percentage = voucher?.priceDiscountPercentage ?? 0
  const off = voucher?.priceDiscount?.amount ?? 0
  return { amount: Math.max(0, Math.floor((amount * (100 - percentage)) / 100) - off), currency }
}

/** Uses a voucher for a subscription that is made now, and counts it. */
export function redeem(gigs: Gigs, voucher: Voucher, { validity }: Plan): Discount {
  gigs.store.put('vouchers', { ...voucher, redemptions: voucher.redemptions + 1 })
  const { type, durationInMonths } = voucher.recurrence
  const last = (count: number, unit: 'day' | 'month') =>
    unitsAfter(gigs.now(), count, unit).toISOString()
  if (type === 'forever') return { voucher: voucher.id, expiresAt: null }
  const expiresAt =
    type === 'once' ? last(validity.value, validity.unit) : last(durationInMonths ?? 1, 'month')
  return { voucher: voucher.id, expiresAt }
}

/** The voucher whose discount still holds for a period that begins at a time; null if none does. */
export function voucherForPeriod(
  gigs: Gigs,
  discount: Discount | null,
  start: string,
): Voucher | null {
  if (!discount || (discount.expiresAt !== null && discount.expiresAt <= start)) return null
  return gigs.store.get('vouchers', discount.voucher)
}

function fits({ status, priceDiscount }: Voucher, { price }: Plan): boolean {
  const isOtherCurrency = priceDiscount !== null && priceDiscount.currency !== price.currency
  return status === 'available' && !isOtherCurrency
}

function codeKey(code: string): string {
  return code.trim().toUpperCase()
}
