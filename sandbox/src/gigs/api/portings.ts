import { z } from 'zod'
import { cancelPorting } from '../domain/porting-progress'
import { updatePorting, createPorting, deletePorting } from '../domain/porting-edits'
import { portingStatuses } from '../model/porting'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { phoneField } from './fields'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { namedUser } from './referenced'
import { pageOf, pagingFields } from './paging'
import { portingBody, portingFieldsOf, portingPatch } from './porting-bodies'
import { serializePorting } from './serializers'
import { listOf } from './schemas/common'
import { porting } from './schemas/subscription'

const find = byPathId('portings')

/** See docs/gigs-api.md#porting. */
export const portings: Endpoint[] = [
  listing('portings', {
    path: `${P}/portings`,
    filters: {
      status: byChoice(portingStatuses, (one) => one.status),
      subscription: byId((one) => one.subscription),
      user: byId((one) => one.user),
    },
    serialize: serializePorting,
    answers: porting,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/portings`,
    isCreate: true,
    find: () => null,
    query: none,
    body: portingBody,
    answers: porting,
    run(gigs, { body: { user: owner, phoneNumber, provider, behavior, scheduledOn, ...rest } }) {
      const user = namedUser(gigs, owner)
      const fields = portingFieldsOf(gigs, rest)
      const wish = { user, phoneNumber, provider, behavior, scheduledOn }
      return serializePorting(gigs, createPorting(gigs, wish, fields))
    },
  }),
  endpoint({
    method: 'POST',
    path: `${P}/portings/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ phoneNumber: phoneField }),
    answers: listOf(porting),
    run(gigs, { query, body: { phoneNumber } }) {
      const all = gigs.store.newest('portings')
      const page = pageOf(all, (one) => one.phoneNumber === phoneNumber, query)
      return { ...page, items: page.items.map((one) => serializePorting(gigs, one)) }
    },
  }),
  reading(`${P}/portings/:id`, find, serializePorting, porting),
  endpoint({
    method: 'PATCH',
    path: `${P}/portings/:id`,
    find,
    query: none,
    body: portingPatch,
    answers: porting,
    run: (gigs, { found, body }) =>
      serializePorting(gigs, updatePorting(gigs, found, portingFieldsOf(gigs, body))),
  }),
  endpoint({
    method: 'DELETE',
    path: `${P}/portings/:id`,
    find,
    query: none,
    body: none,
    answers: porting,
    run: (gigs, { found }) => serializePorting(gigs, deletePorting(gigs, found)),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/portings/:id/cancel`,
    find,
    query: none,
    body: none,
    answers: porting,
    run: (gigs, { found }) => serializePorting(gigs, cancelPorting(gigs, found)),
  }),
]
