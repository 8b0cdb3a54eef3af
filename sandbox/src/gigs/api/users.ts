import { z } from 'zod'
import { createUser, deleteUser, emailKey, updateUser } from '../domain/users'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { emailField, mergeMetadata, metadataField, metadataPatchField, userFields } from './fields'
import { findUser } from './path-id'
import { listing } from './list'
import { pageOf, pagingFields } from './paging'
import { serializeUser } from './serializers'
import { listOf } from './schemas/common'
import { user } from './schemas/user'

const userBody = z.strictObject({
  email: emailField,
  ...userFields,
  metadata: metadataField.exactOptional(),
})

const userPatch = z.strictObject({
  email: emailField.exactOptional(),
  ...userFields,
  metadata: metadataPatchField.exactOptional(),
})

/** See docs/gigs-api.md#user and docs/gigs-api.md#user-endpoints. Deleted users are not listed. */
export const users: Endpoint[] = [
  listing('users', {
    path: `${P}/users`,
    filters: {},
    check: () => (one) => one.status !== 'deleted',
    serialize: (_, one) => serializeUser(one),
    answers: user,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/users`,
    isCreate: true,
    find: () => null,
    query: none,
    body: userBody,
    answers: user,
    run: (gigs, { body }) =>
      serializeUser(
        createUser(gigs, { ...body, metadata: mergeMetadata({}, body.metadata ?? {}) }),
      ),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/users/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ email: emailField }),
    answers: listOf(user),
    run: (gigs, { query, body }) => search(gigs, body.email, query),
  }),
  reading(`${P}/users/:user`, findUser, (_, found) => serializeUser(found), user),
  endpoint({
    method: 'PATCH',
    path: `${P}/users/:user`,
    find: findUser,
    query: none,
    body: userPatch,
    answers: user,
    run(gigs, { found, body: { metadata = {}, ...patch } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeUser(updateUser(gigs, found, { ...patch, metadata: merged }))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: `${P}/users/:user`,
    find: findUser,
    query: none,
    body: none,
    answers: user,
    run: (gigs, { found }) => serializeUser(deleteUser(gigs, found)),
  }),
]

function search(gigs: Gigs, email: string, query: Parameters<typeof pageOf>[2]) {
  const key = emailKey(email)
  const page = pageOf(
    gigs.store.newest('users'),
    ({ emailKey: own, status }) => own === key && status !== 'deleted',
    query,
  )
  return { ...page, items: page.items.map(serializeUser) }
}
