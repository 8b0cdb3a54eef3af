import { z } from 'zod'
import { id, optionalText, optionalTime, text } from '@/lib/gigs/fields'
import { readOptionalList } from '@/lib/gigs/lists'
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

/** Returns the saved payment methods of a Gigs user; null if the API does not list them. */
export const list = (user: string) =>
  readOptionalList({
    name: 'paymentMethods.list',
    path: projectPath('paymentMethods'),
    query: { user },
    item: paymentMethod,
    owner: { property: 'user', id: user },
  })
