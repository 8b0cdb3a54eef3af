import { z } from 'zod'
import { changeDevice, createDevice } from '../domain/devices'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField, imeiField, mergeMetadata, metadataField, metadataPatchField } from './fields'
import { byId, listEndpoint } from './list'
import { byPathId, referencedUser } from './lookup'
import { listOf, pageOf, pagingFields } from './paging'
import { serializeDevice } from './serializers'
import { device } from './schemas/user'

const find = byPathId('devices')

const writableFields = {
  name: z.string().min(1).max(255).nullable().exactOptional(),
  sims: z.array(idField).max(10).exactOptional(),
  user: idField.nullable().exactOptional(),
} as const

/** See docs/gigs-api.md#device. The IMEI of a device cannot be changed. */
export const devices: Endpoint[] = [
  listEndpoint('devices', {
    path: `${PROJECT_PATH}/devices`,
    filters: { user: byId((item) => item.user) },
    serialize: serializeDevice,
    response: device,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/devices`,
    isCreate: true,
    find: () => null,
    query: none,
    body: z.strictObject({
      imei: imeiField,
      ...writableFields,
      metadata: metadataField.exactOptional(),
    }),
    response: device,
    run(gigs, { body: { metadata = {}, ...fields } }) {
      if (fields.user != null) referencedUser(gigs, fields.user)
      const created = createDevice(gigs, { ...fields, metadata: mergeMetadata({}, metadata) })
      return serializeDevice(gigs, created)
    },
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/devices/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ imei: imeiField }),
    response: listOf(device),
    run(gigs, { query, body: { imei } }) {
      const all = gigs.store.newest('devices')
      const page = pageOf(all, (item) => item.imei === imei, query)
      return { ...page, items: page.items.map((item) => serializeDevice(gigs, item)) }
    },
  }),
  getEndpoint(`${PROJECT_PATH}/devices/:id`, find, serializeDevice, device),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/devices/:id`,
    find,
    query: none,
    body: z.strictObject({ ...writableFields, metadata: metadataPatchField.exactOptional() }),
    response: device,
    run(gigs, { found, body: { metadata = {}, ...fields } }) {
      if (fields.user != null) referencedUser(gigs, fields.user)
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeDevice(gigs, changeDevice(gigs, found, { ...fields, metadata: merged }))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/devices/:id`,
    find,
    query: none,
    body: none,
    response: device,
    run(gigs, { found }) {
      gigs.store.remove('devices', found.id)
      return serializeDevice(gigs, found)
    },
  }),
]
