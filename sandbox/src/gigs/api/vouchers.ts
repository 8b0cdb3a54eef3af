import { z } from 'zod'
import { createVoucher, retireVoucher } from '../domain/vouchers'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { moneyField } from './fields'
import { byChoice, byText } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { serializeVoucher } from './serializers-billing'
import { voucher } from './schemas/voucher'

const find = byPathId('vouchers')

const recurrence = z
  .strictObject({
    type: z.enum(['once', 'repeating', 'forever']),
    durationInMonths: z.int().min(1).max(120).nullable().default(null),
  })
  .refine(
    ({ type, durationInMonths }) => (type === 'repeating') === (durationInMonths !== null),
    'durationInMonths goes with repeating, and with nothing else.',
  )

// The members of the object that are not told later by themselves, and the code, which the list filters by.
const voucherBody = z
  .strictObject({
    name: z.string().min(1).max(255),
    code: z.string().trim().min(1).max(64).nullable().default(null),
    priceDiscount: moneyField.nullable().default(null),
    priceDiscountPercentage: z.number().gt(0).max(100).nullable().default(null),
    recurrence,
  })
  .refine(
    (body) => (body.priceDiscount === null) !== (body.priceDiscountPercentage === null),
    'Use priceDiscount or priceDiscountPercentage, one of them.',
  )

/** See docs/gigs-api.md#voucher and docs/gigs-api.md#billing-endpoints. */
export const vouchers: Endpoint[] = [
  listing('vouchers', {
    path: `${P}/vouchers`,
    filters: {
      status: byChoice(['available', 'retired'], (one) => one.status, ['available']),
      code: byText(z.string().min(1).max(64), (one) => one.code),
    },
    serialize: (_, one) => serializeVoucher(one),
    answers: voucher,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/vouchers`,
    isCreate: true,
    find: () => null,
    query: none,
    body: voucherBody,
    answers: voucher,
    run: (gigs, { body }) => serializeVoucher(createVoucher(gigs, body)),
  }),
  reading(`${P}/vouchers/:id`, find, (_, one) => serializeVoucher(one), voucher),
  endpoint({
    method: 'POST',
    path: `${P}/vouchers/:id/retire`,
    find,
    query: none,
    body: none,
    answers: voucher,
    run: (gigs, { found }) => serializeVoucher(retireVoucher(gigs, found)),
  }),
]
