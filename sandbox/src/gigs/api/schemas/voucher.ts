import { z } from 'zod'
import { amount, id, money, time } from './common'

/** See docs/gigs-api.md#voucher. It does not contain the code. */
export const voucher = z
  .strictObject({
    object: z.literal('voucher'),
    id,
    createdAt: time,
    name: z.string(),
    status: z.enum(['available', 'retired']),
    priceDiscount: money.nullable(),
    priceDiscountPercentage: z.number().min(0).max(100).nullable(),
    recurrence: z.strictObject({
      type: z.enum(['once', 'repeating', 'forever']),
      durationInMonths: z.int().min(1).nullable(),
    }),
    redemptions: amount,
    retiredReason: z.string().nullable(),
  })
  .meta({ id: 'Voucher' })
