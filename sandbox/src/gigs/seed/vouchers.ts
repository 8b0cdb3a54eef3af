import type { Voucher } from '../model/state'

type Offer = Pick<Voucher, 'id' | 'name' | 'code'> & Partial<Voucher>

/** Codes to try at checkout: one that works, and one for each way in which a code does not. */
export const vouchers: Voucher[] = [
  offer({ id: 'vou_0loyal', name: '$5 off for half a year', code: 'LOYAL5', ...repeating(500, 6) }),
  offer({ id: 'vou_0autumn', name: 'Last autumn', code: 'AUTUMN', codeExpiresAt: at(30) }),
  offer({ id: 'vou_0launch', name: 'First customers', code: 'LAUNCH', status: 'retired' }),
  offer({ id: 'vou_0spring', name: 'Spring offer', code: 'SPRING' }),
].map(dated)

// In the order above, a day apart.
function dated(voucher: Voucher, day: number): Voucher {
  return { ...voucher, createdAt: at(day) }
}

function offer(own: Offer): Voucher {
  return {
    object: 'voucher',
    createdAt: '',
    status: 'available',
    priceDiscount: null,
    priceDiscountPercentage: own.priceDiscount ? null : 20,
    recurrence: { type: 'once', durationInMonths: null },
    redemptions: 0,
    retiredReason: null,
    codeExpiresAt: null,
    ...own,
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
