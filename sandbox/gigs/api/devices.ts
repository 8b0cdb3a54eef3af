import { z } from 'zod'
import { endpoint, P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { imeiField } from './fields'
import { byPathId } from './find'
import { byId, listing } from './list'
import { pageOf, pagingFields } from './paging'
import { presentDevice } from './present'

/** Contract section 7.9. */
export const devices: Endpoint[] = [
  listing('devices', {
    path: `${P}/devices`,
    filters: { user: byId((device) => device.user) },
    present: presentDevice,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/devices/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: z.strictObject({ imei: imeiField }),
    run(gigs, { query, body: { imei } }) {
      const all = gigs.store.newest('devices')
      const page = pageOf(all, (device) => device.imei === imei, query)
      return { ...page, items: page.items.map((device) => presentDevice(gigs, device)) }
    },
  }),
  reading(`${P}/devices/:id`, byPathId('devices'), presentDevice),
]
