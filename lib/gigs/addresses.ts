import { z } from 'zod'
import { id, optionalText, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const address = z.object({
  id,
  line1: text,
  line2: optionalText,
  city: text,
  postalCode: optionalText,
  state: optionalText,
  country: text,
})
export type Address = z.infer<typeof address>

/** Returns the addresses of a Gigs user, newest first. */
export const list = (user: string) =>
  readList({
    name: 'addresses.list',
    path: projectPath('users', user, 'addresses'),
    item: address,
    owner: { property: 'user', id: user },
  })
