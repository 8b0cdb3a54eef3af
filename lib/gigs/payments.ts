import { z } from 'zod'
import { id, nullableText, optionalText, optionalTime, pastTime, text } from '@/lib/gigs/fields'
import { readOptionalList } from '@/lib/gigs/lists'
import { paymentMethod } from '@/lib/gigs/payment-methods'
import { money } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'
import { safeUrl } from '@/lib/gigs/safe-url'

/** See docs/gigs-api.md#payment. `receipt` and `invoiceNumber` are only in payments of the API as of 2024. */
export const payment = z.object({
  id,
  amount: money,
  status: text,
  reason: text,
  references: z.array(z.object({ object: text, id: text })).catch([]),
  failureCode: nullableText,
  createdAt: pastTime,
  attemptedAt: optionalTime, // the last attempt
  /** The refunded part of the amount; null or missing if nothing was refunded. */
  refunded: money
    .refine(({ amount }) => amount > 0)
    .nullish()
    .catch(null),
  refundedAt: optionalTime,
  method: paymentMethod.nullish().catch(null),
  invoiceNumber: optionalText,
  /** The address of the receipt, which opens it for anyone. */
  receipt: z.string().transform(safeUrl).nullish().catch(null),
})
export type Payment = z.infer<typeof payment>

/**
 * Returns the payments of a Gigs user, newest first; null if the API does not list them, because only the resource
 * is documented (docs/gigs-api.md#payment-endpoints and docs/gigs-api.md#payments-list-endpoint).
 */
export const list = (user: string) =>
  readOptionalList({
    name: 'payments.list',
    path: projectPath('payments'),
    query: { user },
    item: payment,
    owner: { property: 'user', id: user },
  })
