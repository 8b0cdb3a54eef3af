import { z } from 'zod'
import { readListIfThere } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const paymentMethod = z.object({
  id: z.string(),
  type: z.string(),
  brand: z.string().nullish(),
  last4: z.string().nullish(),
  status: z.string(),
  createdAt: z.iso.datetime({ offset: true }).nullish().catch(null),
})
export type PaymentMethod = z.infer<typeof paymentMethod>

/** The stored payment methods of one Gigs user; null where the API does not list them. */
export const list = (user: string) =>
  readListIfThere({
    name: 'paymentMethods.list',
    path: projectPath('paymentMethods'),
    query: { user },
    item: paymentMethod,
  })
