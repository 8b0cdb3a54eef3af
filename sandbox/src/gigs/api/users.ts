import { z } from 'zod'
import { createUser, deleteUser, emailKey, updateUser } from '../domain/users'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { emailField, mergeMetadata, metadataField, metadataPatchField, userFields } from './fields'
import { findUser } from './lookup'
import { listEndpoint } from './list'
import { listOf, pageOf, pagingFields } from './paging'
import { serializeUser } from './serializers'
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

/** See docs/gigs-api.md#user and docs/gigs-api.md#user-endpoints. Lists do not contain deleted users. */
export const users: Endpoint[] = [
  listEndpoint('users', {
    path: `${PROJECT_PATH}/users`,
    filters: {},
    condition: () => (item) => item.status !== 'deleted',
    serialize: (_, item) => serializeUser(item),
    response: user,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/users`,
    isCreate: true,
    find: () => null,
    query: none,
    body: userBody,
    response: user,
    run: (gigs, { body }) =>
      serializeUser(
        createUser(gigs, { ...body, metadata: mergeMetadata({}, body.metadata ?? {}) }),
      ),
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/users/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ email: emailField }),
    response: listOf(user),
    run: (gigs, { query, body }) => search(gigs, body.email, query),
  }),
  getEndpoint(`${PROJECT_PATH}/users/:user`, findUser, (_, found) => serializeUser(found), user),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/users/:user`,
    find: findUser,
    query: none,
    body: userPatch,
    response: user,
    run(gigs, { found, body: { metadata = {}, ...patch } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeUser(updateUser(gigs, found, { ...patch, metadata: merged }))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/users/:user`,
    find: findUser,
    query: none,
    body: none,
    response: user,
    run: (gigs, { found }) => serializeUser(deleteUser(gigs, found)),
  }),
]

function search(gigs: Gigs, email: string, query: Parameters<typeof pageOf>[2]) {
  const key = emailKey(email)
  const page = pageOf(
    gigs.store.newest('users'),
    (item) => item.emailKey === key && item.status !== 'deleted',
    query,
  )
  return { ...page, items: page.items.map(serializeUser) }
}
