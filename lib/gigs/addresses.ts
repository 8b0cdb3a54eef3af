import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const address = z.object({
  id: z.string(),
  line1: z.string(),
  line2: z.string().nullish(),
  city: z.string(),
  postalCode: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string(),
})
export type Address = z.infer<typeof address>

/** The addresses of one Gigs user, newest first. */
export const list = (user: string) =>
  readList({
    name: 'addresses.list',
    path: projectPath('users', user, 'addresses'),
    item: address,
  })
