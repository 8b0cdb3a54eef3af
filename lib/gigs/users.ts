import { z } from 'zod'
import { GigsError } from '@/lib/gigs/errors'
import { nullableText } from '@/lib/gigs/fields'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

/** `status` is missing in older payloads, where every user was active. */
export const gigsUser = z.object({
  id: z.string().min(1).max(64),
  email: z.string().catch(''),
  fullName: nullableText,
  status: z.string().default('active'),
})
export type GigsUser = z.infer<typeof gigsUser>

/** @throws GigsError, `unreadable` when the answer is about another user. */
export async function read(id: string): Promise<GigsUser> {
  const call = 'users.read'
  const user = await request({ name: call, path: projectPath('users', id), answer: gigsUser })
  if (user.id !== id) throw new GigsError('unreadable', { call })
  return user
}

// An item that cannot be read must not make the one beside it the only match.
const unreadableUser: GigsUser = { id: '', email: '', fullName: null, status: 'deleted' }

/**
 * The Gigs users with this e-mail address, possibly none. Only the first page is read: where there are more,
 * an unreadable user stands for them, so that the only one on this page is not taken for the only match.
 */
export const search = (email: string) =>
  request({
    name: 'users.search',
    path: projectPath('users', 'search'),
    body: { email },
    answer: z
      .object({
        items: z.array(gigsUser.catch(unreadableUser)),
        moreItemsAfter: z.unknown(),
      })
      .transform(({ items, moreItemsAfter: more }) => (more ? [...items, unreadableUser] : items)),
  })
