import { z } from 'zod'
import { id, nullableText, optionalTime, pastTime, text } from '@/lib/gigs/fields'
import { readListIfThere } from '@/lib/gigs/lists'
import { money } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const payment = z.object({
  id,
  amount: money,
  status: text,
  reason: text,
  references: z.array(z.object({ object: text, id: text })).catch([]),
  failureCode: nullableText,
  createdAt: pastTime,
  attemptedAt: optionalTime, // the last time it was tried
})
export type Payment = z.infer<typeof payment>

/**
 * The payments of one Gigs user, newest first; null where the API does not list them, for only their
 * shape is published (docs/gigs-api.md#payment-endpoints and docs/gigs-api.md#payments-list-endpoint).
 */
export const list = (user: string) =>
  readListIfThere({
    name: 'payments.list',
    path: projectPath('payments'),
    query: { user },
    item: payment,
    of: { property: 'user', id: user },
  })
