import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { catalogues } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { gigs } from '@/lib/gigs'
import { addon } from '@/lib/gigs/addons'
import { plan } from '@/lib/gigs/plans'
import { projectFacts } from '@/lib/gigs/project'

const catalogue = z.object({
  project: projectFacts,
  plans: z.array(plan),
  addons: z.array(addon),
})
export type Catalogue = z.infer<typeof catalogue>

const FRESH_MS = 60_000

let kept: { catalogue: Catalogue; readAt: number } | null = null
let reading: Promise<Catalogue> | null = null

/**
 * What is on sale and what kind of project this is, at most 60 s old. Shared by all customers: however
 * many come at once, it is read once.
 * @throws GigsError
 */
export async function readCatalogue(): Promise<Catalogue> {
  if (kept && Date.now() - kept.readAt < FRESH_MS) return kept.catalogue
  reading ??= readFromGigs().finally(() => (reading = null))
  return reading
}

/**
 * The same of any age and without waiting for Gigs where this app ever read it, from this process or
 * from the database; an old one is read anew beside.
 * @throws GigsError when there is none yet and Gigs does not answer
 */
export async function recallCatalogue(): Promise<Catalogue> {
  kept ??= await findKept()
  const fresh = readCatalogue()
  if (!kept) return fresh
  fresh.catch(() => {}) // the next one asks again
  return kept.catalogue
}

async function readFromGigs(): Promise<Catalogue> {
  const [project, plans, addons] = await Promise.all([
    gigs.project.read(),
    gigs.plans.list(),
    gigs.addons.list(),
  ])
  const content = { project, plans, addons }
  kept = { catalogue: content, readAt: Date.now() }
  const readAt = new Date()
  await db()
    .insert(catalogues)
    .values({ project: env().GIGS_PROJECT, content })
    .onConflictDoUpdate({ target: catalogues.project, set: { content, readAt } })
  return content
}

async function findKept(): Promise<typeof kept> {
  const [row] = await db()
    .select()
    .from(catalogues)
    .where(eq(catalogues.project, env().GIGS_PROJECT))
  const { data } = catalogue.safeParse(row?.content)
  return row && data ? { catalogue: data, readAt: row.readAt.getTime() } : null
}
