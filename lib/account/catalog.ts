import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { catalogs } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { gigs } from '@/lib/gigs'
import { addon } from '@/lib/gigs/addons'
import { plan } from '@/lib/gigs/plans'
import { projectFacts } from '@/lib/gigs/project'

const catalog = z.object({
  project: projectFacts,
  plans: z.array(plan),
  addons: z.array(addon),
})
export type Catalog = z.infer<typeof catalog>

const FRESH_MS = 60_000

type Kept = { catalog: Catalog; readAt: number }

let kept: Kept | null = null
let finding: Promise<Kept | null> | null = null
let reading: Promise<Catalog> | null = null

/**
 * What is on sale and what kind of project this is, at most 60 s old. Shared by all customers: however
 * many come at once, it is read once.
 * @throws GigsError
 */
export async function readCatalog(): Promise<Catalog> {
  const newest = await findNewest()
  if (newest && isFresh(newest)) return newest.catalog
  reading ??= readFromGigs().finally(() => (reading = null))
  return reading
}

/**
 * The same of any age and without waiting for Gigs where this app ever read it, from this process or
 * from the database; an old one is read anew beside.
 * @throws GigsError when there is none yet and Gigs does not answer
 */
export async function recallCatalog(): Promise<Catalog> {
  const newest = await findNewest()
  if (newest && isFresh(newest)) return newest.catalog
  const fresh = readCatalog()
  if (!newest) return fresh
  fresh.catch(() => {}) // the next one asks again
  return newest.catalog
}

const isFresh = ({ readAt }: Kept) => Date.now() - readAt < FRESH_MS

// Once what this process keeps is old, another one may have read it: then all of them show the same.
async function findNewest(): Promise<Kept | null> {
  if (kept && isFresh(kept)) return kept
  finding ??= findKept().finally(() => (finding = null))
  const found = await finding
  if (found && found.readAt > (kept?.readAt ?? 0)) kept = found
  return kept
}

async function readFromGigs(): Promise<Catalog> {
  const [project, plans, addons] = await Promise.all([
    gigs.project.read(),
    gigs.plans.list(),
    gigs.addons.list(),
  ])
  const content = { project, plans, addons }
  kept = { catalog: content, readAt: Date.now() }
  const set = { content, readAt: sql`now()` }
  await db()
    .insert(catalogs)
    .values({ project: env().GIGS_PROJECT, ...set })
    .onConflictDoUpdate({ target: catalogs.project, set })
  return content
}

// The age is told by the database, whose clock is the same for all processes.
async function findKept(): Promise<Kept | null> {
  const ageMs = sql<number>`extract(epoch from now() - ${catalogs.readAt})::float8 * 1000`
  const [row] = await db()
    .select({ content: catalogs.content, ageMs })
    .from(catalogs)
    .where(eq(catalogs.project, env().GIGS_PROJECT))
  const { data } = catalog.safeParse(row?.content)
  return row && data ? { catalog: data, readAt: Date.now() - row.ageMs } : null
}
