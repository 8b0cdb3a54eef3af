import { z } from 'zod'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { nullableText, text } from '@/lib/gigs/fields'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

/** Older payloads have no `status`, and all their users are active. */
export const gigsUser = z.object({
  id: z.string().min(1).max(64),
  email: z.string().catch(''),
  fullName: nullableText,
  birthday: nullableText,
  preferredLocale: text,
  status: z.string().default('active'),
})
export type GigsUser = z.infer<typeof gigsUser>

/**
 * Returns the Gigs user with this id.
 * @throws GigsError `unreadable` if the response is about another user
 */
export async function read(id: string): Promise<GigsUser> {
  const call = 'users.read'
  const user = await request({ name: call, path: projectPath('users', id), response: gigsUser })
  if (user.id !== id) throw new GigsError('unreadable', { call })
  return user
}

// Stands for an unreadable item, so that the other item does not count as the only match.
const unreadableUser: GigsUser = gigsUser.parse({ id: '-', status: 'deleted' })

/**
 * Returns the Gigs users with this e-mail address. Reads only the first page and adds an unreadable user if there
 * are more pages, so that a single user on the first page does not count as the only match.
 */
export const search = (email: string) =>
  request({
    name: 'users.search',
    path: projectPath('users', 'search'),
    body: { email },
    response: z
      .object({
        items: z.array(gigsUser.catch(unreadableUser)),
        moreItemsAfter: z.unknown(),
      })
      .transform(({ items, moreItemsAfter: more }) => (more ? [...items, unreadableUser] : items)),
  })

/** What can be set on a Gigs user. `birthday` is YYYY-MM-DD, `preferredLocale` an IETF tag. */
export type UserFields = { fullName?: string; birthday?: string; preferredLocale?: string }

/**
 * Creates a Gigs user (docs/gigs-api.md#user-endpoints). A repeated call with the same key returns the same user.
 * @throws GigsError with the code `userAlreadyExists` if another Gigs user has this e-mail address
 */
export const create = (body: UserFields & { email: string }, idempotencyKey: string) =>
  request({
    name: 'users.create',
    path: projectPath('users'),
    body,
    idempotencyKey: env().GIGS_IDEMPOTENCY === 'on' ? idempotencyKey : null,
    response: gigsUser,
  })

/**
 * Replaces these fields of a Gigs user, in one attempt: a repetition could overwrite a value that Gigs received in
 * between.
 * @throws GigsError
 */
export const update = (id: string, body: UserFields) =>
  request({
    name: 'users.update',
    path: projectPath('users', id),
    method: 'PATCH',
    body,
    idempotencyKey: null,
    response: gigsUser,
  })
