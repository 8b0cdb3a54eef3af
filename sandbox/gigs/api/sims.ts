import { z } from 'zod'
import { installation } from '../effects/installation'
import { notFound } from '../errors'
import type { Gigs, Sim } from '../state'
import { endpoint, P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { byPathId } from './find'
import { byChoice, byId, listing } from './list'
import { pageOf, pagingFields } from './paging'
import { presentSim } from './present'

const simTypes = ['eSIM', 'pSIM'] as const
const find = byPathId('sims')

const searchBody = z.strictObject({
  iccid: z.string().regex(/^89(\d{17}F?|\d{18})$/i, 'An ICCID has 19 or 20 digits.'),
  type: z.enum(simTypes).exactOptional(),
})

/** Contract section 7.8. */
export const sims: Endpoint[] = [
  listing('sims', {
    path: `${P}/sims`,
    filters: {
      provider: byId((sim) => sim.provider),
      status: byChoice(['inactive', 'active', 'retired'], (sim) => sim.status, [
        'inactive',
        'active',
      ]),
      type: byChoice(simTypes, (sim) => sim.type),
      user: byId((sim) => sim.user),
    },
    present: (_, sim) => presentSim(sim),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/sims/search`,
    find: () => null,
    query: z.strictObject(pagingFields),
    body: searchBody,
    run(gigs, { query, body: { iccid, type } }) {
      const isWanted = (sim: Sim) =>
        sim.iccid === iccid.toUpperCase() && (type === undefined || sim.type === type)
      const page = pageOf(gigs.store.newest('sims'), isWanted, query)
      return { ...page, items: page.items.map(presentSim) }
    },
  }),
  reading(`${P}/sims/:id`, find, (_, sim) => presentSim(sim)),
  reading(`${P}/sims/:id/credentials`, find, (_, sim) => ({
    object: 'simCredentials',
    sim: sim.id,
    ...installation(sim),
  })),
  reading(`${P}/sims/:id/eSimProfile`, find, presentProfile),
]

function presentProfile(_: Gigs, sim: Sim) {
  if (!sim.profile) throw notFound('eSIM profile')
  return { object: 'eSimProfile', sim: presentSim(sim), ...sim.profile }
}
