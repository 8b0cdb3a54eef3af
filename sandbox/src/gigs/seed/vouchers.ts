import type { Voucher } from '../model/state'

type VoucherFields = Pick<Voucher, 'id' | 'name' | 'code'> & Partial<Voucher>

/** Voucher codes for the checkout: two that work, an expired one and a retired one. */
export const vouchers: Voucher[] = [
  newVoucher({
    id: 'vou_0loyal',
    name: '$5 off for half a year',
    code: 'LOYAL5',
    ...repeating(500, 6),
  }),
  newVoucher({ id: 'vou_0autumn', name: 'Last autumn', code: 'AUTUMN', codeExpiresAt: at(30) }),
  newVoucher({ id: 'vou_0launch', name: 'First customers', code: 'LAUNCH', status: 'retired' }),
  newVoucher({ id: 'vou_0spring', name: 'Spring offer', code: 'SPRING' }),
].map(dated)

// Dates the vouchers one day apart, in the order above.
function dated(seed: Voucher, day: number): Voucher {
  return { ...seed, createdAt: at(day) }
}

function newVoucher(fields: VoucherFields): Voucher {
  return {
    object: 'voucher',
    createdAt: '',
    status: 'available',
    priceDiscount: null,
    priceDiscountPercentage: fields.priceDiscount ? null : 20,
    recurrence: { type: 'once', durationInMonths: null },
    redemptions: 0,
    retiredReason: null,
    codeExpiresAt: null,
    ...fields,
  }
}

function repeating(amount: number, durationInMonths: number) {
  return {
    priceDiscount: { amount, currency: 'USD' },
    recurrence: { type: 'repeating', durationInMonths },
  } as const
}

function at(day: number): string {
  return new Date(Date.UTC(2025, 8, 1 + day)).toISOString()
}
