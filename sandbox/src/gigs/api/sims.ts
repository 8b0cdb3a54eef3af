import { z } from 'zod'
import { installationCodes } from '../domain/esim-installation'
import { invalidIccid } from '../domain/sims'
import { notFound } from '../errors'
import type { Gigs, Sim } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { mergeMetadata, metadataPatchField } from './fields'
import { byPathId } from './lookup'
import { byChoice, byId, listEndpoint } from './list'
import { listOf, pageOf, pagingFields } from './paging'
import { serializeProfile, serializeSim } from './serializers'
import { eSimProfile, sim, simCredentials } from './schemas/user'

const simTypes = ['eSIM', 'pSIM'] as const
const find = byPathId('sims')

const searchBody = z.strictObject({
  iccid: z.string(),
  type: z.enum(simTypes).exactOptional(),
})

/** See docs/gigs-api.md#sim. */
export const sims: Endpoint[] = [
  listEndpoint('sims', {
    path: `${PROJECT_PATH}/sims`,
    filters: {
      provider: byId((item) => item.provider),
      status: byChoice(['inactive', 'active', 'retired'], (item) => item.status, [
        'inactive',
        'active',
      ]),
      type: byChoice(simTypes, (item) => item.type),
      user: byId((item) => item.user),
    },
    serialize: (_, item) => serializeSim(item),
    response: sim,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/sims/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: searchBody,
    response: listOf(sim),
    run(gigs, { query, body: { iccid, type } }) {
      if (!/^(\d{19}F?|\d{20})$/i.test(iccid)) throw invalidIccid()
      const isWanted = (item: Sim) =>
        item.iccid === iccid.toUpperCase() && (type === undefined || item.type === type)
      const page = pageOf(gigs.store.newest('sims'), isWanted, query)
      return { ...page, items: page.items.map(serializeSim) }
    },
  }),
  getEndpoint(`${PROJECT_PATH}/sims/:id`, find, (_, found) => serializeSim(found), sim),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/sims/:id`,
    find,
    query: none,
    body: z.strictObject({ metadata: metadataPatchField.exactOptional() }),
    response: sim,
    run(gigs, { found, body }) {
      const metadata = mergeMetadata(found.metadata, body.metadata ?? {})
      return serializeSim(gigs.store.put('sims', { ...found, metadata }))
    },
  }),
  getEndpoint(`${PROJECT_PATH}/sims/:id/credentials`, find, serializeCredentials, simCredentials),
  getEndpoint(`${PROJECT_PATH}/sims/:id/eSimProfile`, find, requireProfile, eSimProfile),
]

function serializeCredentials(_: Gigs, found: Sim) {
  return { object: 'simCredentials', sim: found.id, ...installationCodes(found) }
}

function requireProfile(_: Gigs, found: Sim) {
  return serializeProfile(found) ?? notFoundProfile()
}

function notFoundProfile(): never {
  throw notFound('eSIM profile')
}
