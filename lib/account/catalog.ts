import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { catalogs } from '@/lib/db/schema'
import { now } from '@/lib/db/time'
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

/** The plans and add-ons of the Gigs project, and the kind of project. The same for all users. */
export type Catalog = z.infer<typeof catalog>

const FRESH_MS = 60_000
// While Gigs is unreachable, visitors must not cause a call each.
const RETRY_MS = 5_000

type CachedCatalog = { catalog: Catalog; cachedAt: number }

let cached: CachedCatalog | null = null
let loading: Promise<CachedCatalog | null> | null = null
let fetching: Promise<Catalog> | null = null
let retryAt = 0

/**
 * Returns the catalog, at most 60 seconds old. Simultaneous calls share one fetch.
 * @throws GigsError
 */
export async function getCatalog(): Promise<Catalog> {
  const newest = await findNewest()
  if (newest && isFresh(newest)) return newest.catalog
  fetching ??= fetchCatalog().finally(() => (fetching = null))
  return fetching
}

/**
 * Returns the cached catalog of any age without waiting for Gigs. Refreshes a stale one in the background, at most
 * every five seconds while that fails.
 * @throws GigsError when no catalog was ever fetched and Gigs does not respond
 */
export async function getCachedCatalog(): Promise<Catalog> {
  const newest = await findNewest()
  if (newest && isFresh(newest)) return newest.catalog
  if (!newest) return getCatalog()
  if (Date.now() >= retryAt) getCatalog().catch(() => (retryAt = Date.now() + RETRY_MS))
  return newest.catalog
}

const isFresh = ({ cachedAt }: CachedCatalog) => Date.now() - cachedAt < FRESH_MS

// Once the catalog in memory is stale, another process may have stored a newer one.
async function findNewest(): Promise<CachedCatalog | null> {
  if (cached && isFresh(cached)) return cached
  loading ??= loadStored().finally(() => (loading = null))
  const stored = await loading
  if (stored && stored.cachedAt > (cached?.cachedAt ?? 0)) cached = stored
  return cached
}

async function fetchCatalog(): Promise<Catalog> {
  const [project, plans, addons] = await Promise.all([
    gigs.project.read(),
    gigs.plans.list(),
    gigs.addons.list(),
  ])
  const content = { project, plans, addons }
  cached = { catalog: content, cachedAt: Date.now() }
  const set = { content, readAt: now }
  await db()
    .insert(catalogs)
    .values({ project: env().GIGS_PROJECT, ...set })
    .onConflictDoUpdate({ target: catalogs.project, set })
  return content
}

// The age is computed by the database: the clocks of the processes may differ.
async function loadStored(): Promise<CachedCatalog | null> {
  const ageMs = sql<number>`extract(epoch from ${now} - ${catalogs.readAt})::float8 * 1000`
  const [row] = await db()
    .select({ content: catalogs.content, ageMs })
    .from(catalogs)
    .where(eq(catalogs.project, env().GIGS_PROJECT))
  const { data } = catalog.safeParse(row?.content)
  return row && data ? { catalog: data, cachedAt: Date.now() - row.ageMs } : null
}
