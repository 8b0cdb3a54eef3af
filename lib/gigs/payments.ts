import { z } from 'zod'
import { id, nullableText, optionalTime, pastTime, text } from '@/lib/gigs/fields'
import { readOptionalList } from '@/lib/gigs/lists'
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
  attemptedAt: optionalTime, // the last attempt
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
