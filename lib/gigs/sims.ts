import { z } from 'zod'
import { GigsError } from '@/lib/gigs/errors'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

export const sim = z.object({
  id: z.string(),
  iccid: z.string(),
  type: z.string(),
  status: z.string(),
  provider: z.string(),
})
export type Sim = z.infer<typeof sim>

/** The SIM with this id; null when there is none. */
export const find = (id: string): Promise<Sim | null> =>
  request({ name: 'sims.read', path: projectPath('sims', id), answer: sim }).catch(ifNotFound)

/** The SIM with this number on its card; null when there is none. */
export const search = (iccid: string): Promise<Sim | null> =>
  request({
    name: 'sims.search',
    path: projectPath('sims', 'search'),
    body: { iccid },
    answer: z.object({ items: z.array(sim) }).transform(({ items }) => items[0] ?? null),
  })

const profile = z.object({ status: z.string() })

/**
 * Where the eSIM profile of a SIM is: `unknown` with most providers; null for a SIM card, which has none
 * (gigs-api 7.8).
 */
export const findProfile = (id: string): Promise<string | null> =>
  request({ name: 'sims.profile', path: projectPath('sims', id, 'eSimProfile'), answer: profile })
    .then(({ status }) => status)
    .catch(ifNotFound)

function ifNotFound(error: unknown): null {
  if (error instanceof GigsError && error.isNotFound) return null
  throw error
}
