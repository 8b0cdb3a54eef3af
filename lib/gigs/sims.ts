import { z } from 'zod'
import { nullIfNotFound } from '@/lib/gigs/errors'
import { id, text } from '@/lib/gigs/fields'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

export const sim = z.object({ id, iccid: text, type: text, status: text, provider: text })
export type Sim = z.infer<typeof sim>

/** Returns the SIM with this id; null if there is none. */
export async function find(simId: string): Promise<Sim | null> {
  const call = { name: 'sims.read', path: projectPath('sims', simId), response: sim }
  const found = await request(call).catch(nullIfNotFound)
  return found?.id === simId ? found : null
}

/** Returns the SIM with this card number; null if there is none. */
export async function search(iccid: string): Promise<Sim | null> {
  const found = await request({
    name: 'sims.search',
    path: projectPath('sims', 'search'),
    body: { iccid },
    response: z.object({ items: z.array(sim.nullable().catch(null)) }),
  })
  return found.items.find((item) => item && isSameCard(item.iccid, iccid)) ?? null
}

// One number may lack the check digit, or end with an F after 19 digits (docs/gigs-api.md#sim).
function isSameCard(a: string, b: string): boolean {
  const [long = '', short = ''] = [a, b]
    .map((number) => number.replace(/F$/i, ''))
    .toSorted((x, y) => y.length - x.length)
  return short.length >= 19 && long.startsWith(short)
}

const profile = z.object({ status: text, sim: z.object({ id: z.string() }) })

/**
 * Returns the status of a SIM's eSIM profile, which is `unknown` with most providers. Returns null for a SIM card,
 * which has no profile (docs/gigs-api.md#esimprofile), and if the response is about another SIM.
 */
export async function findProfile(simId: string): Promise<string | null> {
  const path = projectPath('sims', simId, 'eSimProfile')
  const found = await request({ name: 'sims.profile', path, response: profile }).catch(
    nullIfNotFound,
  )
  return found?.sim.id === simId ? found.status : null
}
