import { unitsAfter } from '../clock'
import { invalid } from '../errors'
import { newId } from '../ids'
import type { Discount, Gigs, Money, Plan, Voucher } from '../model/state'

type NewVoucher = Pick<
  Voucher,
  'name' | 'priceDiscount' | 'priceDiscountPercentage' | 'recurrence' | 'code'
>

/** @throws ApiError if another available voucher has the same code. */
export function createVoucher(gigs: Gigs, params: NewVoucher): Voucher {
  const code = params.code && codeKey(params.code)
  const sameCode = gigs.store
    .list('vouchers')
    .filter((voucher) => code !== null && voucher.code === code)
  if (sameCode.some(({ status }) => status === 'available')) {
    throw invalid('Another voucher has this code.')
  }
  return gigs.store.put('vouchers', {
    object: 'voucher',
    id: newId('voucher'),
    createdAt: gigs.now().toISOString(),
    ...params,
    code,
    status: 'available',
    redemptions: 0,
    retiredReason: null,
    codeExpiresAt: null,
  })
}

/** Retires a voucher. Discounts already applied to subscriptions stay. */
export function retireVoucher(gigs: Gigs, voucher: Voucher): Voucher {
  if (voucher.status === 'retired') throw invalid('This voucher is already retired.')
  return gigs.store.put('vouchers', { ...voucher, status: 'retired' })
}

/**
 * Returns the voucher with a code.
 * @throws ApiError `voucherCodeNotFound`, `voucherCodeExpired` or `voucherCodeInvalid`.
 */
export function requireVoucherByCode(gigs: Gigs, code: string, plan: Plan): Voucher {
  const matching = gigs.store
    .list('vouchers')
    .filter((candidate) => candidate.code === codeKey(code))
  const voucher = matching.find(({ status }) => status === 'available') ?? matching.at(-1)
  if (!voucher) throw invalid('No voucher has this code.', 'voucherCodeNotFound')
  if (voucher.codeExpiresAt !== null && voucher.codeExpiresAt <= gigs.now().toISOString()) {
    throw invalid('This voucher code has expired.', 'voucherCodeExpired')
  }
  if (!fits(voucher, plan)) {
    throw invalid('This voucher code can no longer be used here.', 'voucherCodeInvalid')
  }
  return voucher
}

/**
 * Returns the voucher with an id.
 * @throws ApiError `voucherNotFound`, or if the voucher is retired or in another currency.
 */
export function requireVoucher(gigs: Gigs, id: string, plan: Plan): Voucher {
  const voucher = gigs.store.get('vouchers', id)
  if (!voucher) throw invalid('No voucher has this id.', 'voucherNotFound')
  if (!fits(voucher, plan)) throw invalid('This voucher cannot be used for this plan.')
  return voucher
}

/** Returns a price after the voucher's discount: rounded down to whole minor units, never below zero. */
export function discounted({ amount, currency }: Money, voucher: Voucher | null): Money {
  const percentage = voucher?.priceDiscountPercentage ?? 0
  const off = voucher?.priceDiscount?.amount ?? 0
  return { amount: Math.max(0, Math.floor((amount * (100 - percentage)) / 100) - off), currency }
}

/** Redeems a voucher for a new subscription and counts the redemption. */
export function redeem(gigs: Gigs, voucher: Voucher, { validity }: Plan): Discount {
  gigs.store.put('vouchers', { ...voucher, redemptions: voucher.redemptions + 1 })
  const { type, durationInMonths } = voucher.recurrence
  const after = (count: number, unit: 'day' | 'month') =>
    unitsAfter(gigs.now(), count, unit).toISOString()
  if (type === 'forever') return { voucher: voucher.id, expiresAt: null }
  const expiresAt =
    type === 'once' ? after(validity.value, validity.unit) : after(durationInMonths ?? 1, 'month')
  return { voucher: voucher.id, expiresAt }
}

/** Returns the voucher of a discount that applies to a period starting at `start`, or null. */
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
