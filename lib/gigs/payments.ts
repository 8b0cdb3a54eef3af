import { z } from 'zod'
import { readListIfThere } from '@/lib/gigs/lists'
import { money } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const payment = z.object({
  id: z.string(),
  amount: money,
  status: z.string(),
  reason: z.string(),
  references: z.array(z.object({ object: z.string(), id: z.string() })),
  failureCode: z.string().nullable(),
  createdAt: z.iso.datetime(),
  attemptedAt: z.iso.datetime({ offset: true }).nullish().catch(null), // the last time it was tried
})
export type Payment = z.infer<typeof payment>

/**
 * The payments of one Gigs user, newest first; null where the API does not list them, for only their
 * shape is published (gigs-api, sections 8 and 12).
 */
export const list = (user: string) =>
  readListIfThere({
    name: 'payments.list',
    path: projectPath('payments'),
    query: { user },
    item: payment,
  })
