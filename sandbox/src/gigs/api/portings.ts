import { z } from 'zod'
import { cancelPorting } from '../domain/porting-progress'
import { updatePorting, createPorting, deletePorting } from '../domain/porting-edits'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { invalid } from '../errors'
import type { Gigs, Porting } from '../model/state'
import { addressFields, dateField, idField, phoneField } from './fields'
import { byChoice, byId, listEndpoint } from './list'
import { byPathId, referencedUser } from './lookup'
import { listOf, pageOf, pagingFields } from './paging'
import { serializePorting } from './serializers'
import { porting } from './schemas/subscription'

const find = byPathId('portings')

const text = z.string().min(1).max(255).nullable().exactOptional()

const fields = {
  accountNumber: text,
  accountPin: text,
  billingPin: text,
  address: z.strictObject(addressFields).nullable().exactOptional(),
  birthday: dateField.nullable().exactOptional(),
  donorProvider: idField.nullable().exactOptional(),
  donorProviderApproval: z.boolean().nullable().exactOptional(),
  firstName: text,
  lastName: text,
} as const

const portingPatch = z.strictObject(fields)

const portingBody = z.strictObject({
  phoneNumber: phoneField,
  provider: z.string().min(1).max(64),
  user: idField,
  ...fields,
  behavior: z.enum(['portIn', 'cancelOnly']).exactOptional(),
  scheduledOn: z.iso.date().nullable().exactOptional(),
})

/** See docs/gigs-api.md#porting. */
export const portings: Endpoint[] = [
  listEndpoint('portings', {
    path: `${PROJECT_PATH}/portings`,
    filters: {
      status: byChoice(porting.shape.status.options, (item) => item.status),
      subscription: byId((item) => item.subscription),
      user: byId((item) => item.user),
    },
    serialize: serializePorting,
    response: porting,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/portings`,
    isCreate: true,
    find: () => null,
    query: none,
    body: portingBody,
    response: porting,
    run(gigs, { body: { user: owner, phoneNumber, provider, behavior, scheduledOn, ...rest } }) {
      const user = referencedUser(gigs, owner)
      const changes = portingFieldsOf(gigs, rest)
      const params = { user, phoneNumber, provider, behavior, scheduledOn }
      return serializePorting(gigs, createPorting(gigs, params, changes))
    },
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/portings/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ phoneNumber: phoneField }),
    response: listOf(porting),
    run(gigs, { query, body: { phoneNumber } }) {
      const all = gigs.store.newest('portings')
      const page = pageOf(all, (item) => item.phoneNumber === phoneNumber, query)
      return { ...page, items: page.items.map((item) => serializePorting(gigs, item)) }
    },
  }),
  getEndpoint(`${PROJECT_PATH}/portings/:id`, find, serializePorting, porting),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/portings/:id`,
    find,
    query: none,
    body: portingPatch,
    response: porting,
    run: (gigs, { found, body }) =>
      serializePorting(gigs, updatePorting(gigs, found, portingFieldsOf(gigs, body))),
  }),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/portings/:id`,
    find,
    query: none,
    body: none,
    response: porting,
    run: (gigs, { found }) => serializePorting(gigs, deletePorting(gigs, found)),
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/portings/:id/cancel`,
    find,
    query: none,
    body: none,
    response: porting,
    run: (gigs, { found }) => serializePorting(gigs, cancelPorting(gigs, found)),
  }),
]

/** Returns the fields that a body sets. @throws ApiError `portingDonorProviderNotFound` */
function portingFieldsOf(
  gigs: Gigs,
  { address, ...changes }: z.output<typeof portingPatch>,
): Partial<Porting> {
  if (changes.donorProvider != null && !gigs.store.get('serviceProviders', changes.donorProvider)) {
    throw invalid(
      `No such service provider: ${changes.donorProvider}.`,
      'portingDonorProviderNotFound',
    )
  }
  if (address === undefined) return changes
  return { ...changes, address: address && { ...blankAddress, ...address } }
}

const blankAddress = { line2: null, postalCode: null, state: null } as const
