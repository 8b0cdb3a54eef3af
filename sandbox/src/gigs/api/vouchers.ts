import { z } from 'zod'
import { createVoucher, retireVoucher } from '../domain/vouchers'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { moneyField } from './fields'
import { byChoice, byText, listEndpoint } from './list'
import { byPathId } from './lookup'
import { serializeVoucher } from './serializers'
import { voucher } from './schemas/voucher'

const find = byPathId('vouchers')

const recurrence = z
  .strictObject({
    type: z.enum(['once', 'repeating', 'forever']),
    durationInMonths: z.int().min(1).max(120).nullable().default(null),
  })
  .refine(
    ({ type, durationInMonths }) => (type === 'repeating') === (durationInMonths !== null),
    'durationInMonths is required for repeating discounts and not allowed for others.',
  )

// The contract does not describe this body: the writable properties of the object, and the code that lists filter by.
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
    'Use either priceDiscount or priceDiscountPercentage.',
  )

/** See docs/gigs-api.md#voucher and docs/gigs-api.md#billing-endpoints. */
export const vouchers: Endpoint[] = [
  listEndpoint('vouchers', {
    path: `${PROJECT_PATH}/vouchers`,
    filters: {
      status: byChoice(['available', 'retired'], (item) => item.status, ['available']),
      code: byText(z.string().min(1).max(64), (item) => item.code),
    },
    serialize: (_, item) => serializeVoucher(item),
    response: voucher,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/vouchers`,
    isCreate: true,
    find: () => null,
    query: none,
    body: voucherBody,
    response: voucher,
    run: (gigs, { body }) => serializeVoucher(createVoucher(gigs, body)),
  }),
  getEndpoint(`${PROJECT_PATH}/vouchers/:id`, find, (_, item) => serializeVoucher(item), voucher),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/vouchers/:id/retire`,
    find,
    query: none,
    body: none,
    response: voucher,
    run: (gigs, { found }) => serializeVoucher(retireVoucher(gigs, found)),
  }),
]
