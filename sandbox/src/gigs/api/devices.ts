import { z } from 'zod'
import { changeDevice, createDevice } from '../domain/devices'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField, imeiField, mergeMetadata, metadataField, metadataPatchField } from './fields'
import { byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { namedUser } from './referenced'
import { pageOf, pagingFields } from './paging'
import { serializeDevice } from './serializers'
import { listOf } from './schemas/common'
import { device } from './schemas/user'

const find = byPathId('devices')

const fields = {
  name: z.string().min(1).max(255).nullable().exactOptional(),
  sims: z.array(idField).max(10).exactOptional(),
  user: idField.nullable().exactOptional(),
} as const

/** See docs/gigs-api.md#device. The IMEI of a device does not change. */
export const devices: Endpoint[] = [
  listing('devices', {
    path: `${P}/devices`,
    filters: { user: byId((one) => one.user) },
    serialize: serializeDevice,
    answers: device,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/devices`,
    isCreate: true,
    find: () => null,
    query: none,
    body: z.strictObject({
      imei: imeiField,
      ...fields,
      metadata: metadataField.exactOptional(),
    }),
    answers: device,
    run(gigs, { body: { metadata = {}, ...given } }) {
      if (given.user != null) namedUser(gigs, given.user)
      const made = createDevice(gigs, { ...given, metadata: mergeMetadata({}, metadata) })
      return serializeDevice(gigs, made)
    },
  }),
  endpoint({
    method: 'POST',
    path: `${P}/devices/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ imei: imeiField }),
    answers: listOf(device),
    run(gigs, { query, body: { imei } }) {
      const all = gigs.store.newest('devices')
      const page = pageOf(all, (one) => one.imei === imei, query)
      return { ...page, items: page.items.map((one) => serializeDevice(gigs, one)) }
    },
  }),
  reading(`${P}/devices/:id`, find, serializeDevice, device),
  endpoint({
    method: 'PATCH',
    path: `${P}/devices/:id`,
    find,
    query: none,
    body: z.strictObject({ ...fields, metadata: metadataPatchField.exactOptional() }),
    answers: device,
    run(gigs, { found, body: { metadata = {}, ...given } }) {
      if (given.user != null) namedUser(gigs, given.user)
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeDevice(gigs, changeDevice(gigs, found, { ...given, metadata: merged }))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: `${P}/devices/:id`,
    find,
    query: none,
    body: none,
    answers: device,
    run(gigs, { found }) {
      gigs.store.remove('devices', found.id)
      return serializeDevice(gigs, found)
    },
  }),
]
