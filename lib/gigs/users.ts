import { z } from 'zod'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

/** `status` is missing in older payloads, where every user was active. */
export const gigsUser = z.object({
  id: z.string().min(1).max(64),
  email: z.string(),
  fullName: z.string().nullable(),
  status: z.string().default('active'),
})
export type GigsUser = z.infer<typeof gigsUser>

export const read = (id: string) =>
  request({ name: 'users.read', path: projectPath('users', id), answer: gigsUser })

/** Everyone with this e-mail address, possibly nobody. More than one page would be no match anyway. */
export const search = (email: string) =>
  request({
    name: 'users.search',
    path: projectPath('users', 'search'),
    body: { email },
    answer: z.object({ items: z.array(gigsUser) }).transform(({ items }) => items),
  })
