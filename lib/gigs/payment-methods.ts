import { z } from 'zod'
import { id, optionalText, optionalTime, text } from '@/lib/gigs/fields'
import { readListIfThere } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const paymentMethod = z.object({
  id,
  type: text,
  brand: optionalText,
  last4: optionalText,
  status: text,
  createdAt: optionalTime,
})
export type PaymentMethod = z.infer<typeof paymentMethod>

/** The stored payment methods of one Gigs user; null where the API does not list them. */
export const list = (user: string) =>
  readListIfThere({
    name: 'paymentMethods.list',
    path: projectPath('paymentMethods'),
    query: { user },
    item: paymentMethod,
    of: { property: 'user', id: user },
  })
