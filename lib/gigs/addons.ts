import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { allowances, money } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const addon = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  status: z.string(),
  price: money,
  allowances,
  plans: z.array(z.string()),
})
export type Addon = z.infer<typeof addon>

/** The add-ons on sale. */
export const list = () =>
  readList({
    name: 'addons.list',
    path: projectPath('addons'),
    query: { status: 'available' },
    item: addon,
  })
