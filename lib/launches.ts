import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { db, madeOnce } from '@/lib/db'
import { launches, outcomes } from '@/lib/db/schema'

export type Launch = typeof launches.$inferSelect
export type Outcome = (typeof outcomes)[number]

type NewLaunch = { userId: string; intent: string; input: unknown; before: string | null }

// Long enough for a double click and a second tab; the life of a session is not published, so a later
// click gets a new one rather than one that may have expired.
const JOINABLE_MS = 60_000

/**
 * Records a trip before its session is made, so that whatever comes back can be matched. The same
 * user launching the same thing again within a minute joins the open trip: its id is also the
 * idempotency key, so that Gigs answers with the same session.
 */
export async function recordLaunch(launch: NewLaunch): Promise<Launch> {
  const slot = slotOf(launch)
  const oldest = new Date(Date.now() - JOINABLE_MS)
  await db()
    .update(launches)
    .set({ slot: null })
    .where(and(eq(launches.slot, slot), lt(launches.createdAt, oldest)))
  const [made] = await db()
    .insert(launches)
    .values({ ...launch, slot })
    .onConflictDoNothing()
    .returning()
  if (made) return made
  const [open] = await db().select().from(launches).where(eq(launches.slot, slot))
  return open ?? recordLaunch(launch) // it was settled between the two statements
}

function slotOf({ userId, intent, input, before }: NewLaunch): string {
  return createHash('sha256')
    .update(JSON.stringify([userId, intent, input, before]))
    .digest('hex')
}

export async function attachSession(id: string, sessionId: string): Promise<void> {
  await db().update(launches).set({ sessionId }).where(eq(launches.id, id))
}

/** Ends the time in which a second click joins this trip. */
export async function closeSlot(id: string): Promise<void> {
  await db().update(launches).set({ slot: null }).where(eq(launches.id, id))
}

/** Their own launch only. With a session id, that must be the one we made for it. */
export async function findLaunch(userId: string, id: string, sessionId?: string | null) {
  const [found] = await db()
    .select()
    .from(launches)
    .where(and(eq(launches.id, id), eq(launches.userId, userId)))
  if (!found || (sessionId && found.sessionId !== sessionId)) return null
  return found
}

/**
 * Writes the outcome, unless there is a final one: a second return changes nothing. Only a change that
 * the account shows outranks what was said before, as when a customer who had left goes Back and pays.
 */
export async function settleLaunch(id: string, outcome: Outcome, status: string | null) {
  const lesser =
    outcome === 'fulfilled'
      ? outcomes.filter((name) => name !== outcome)
      : (['unconfirmed'] as const)
  const isOpen = or(isNull(launches.outcome), inArray(launches.outcome, lesser))
  const [settled] = await db()
    .update(launches)
    .set({ outcome, status, slot: null, settledAt: new Date(), shown: 0 }) // it is news again
    .where(and(eq(launches.id, id), isOpen))
    .returning()
  return settled ?? null
}

/** The trips of this user that have no final outcome yet, of the last day; where nobody came back, none is. */
export async function findOpenLaunches(userId: string): Promise<Launch[]> {
  const isOpen = or(
    isNull(launches.outcome),
    eq(launches.outcome, 'unconfirmed'),
    and(eq(launches.outcome, 'unknown'), isNull(launches.status)),
  )
  const isRecent = gt(launches.createdAt, new Date(Date.now() - 24 * 3_600_000))
  return db()
    .select()
    .from(launches)
    .where(and(eq(launches.userId, userId), isRecent, isOpen))
}

/** The newest trip of this user, whatever became of it. */
export async function findNewestLaunch(userId: string): Promise<Launch | null> {
  const [found] = await newest().execute({ userId })
  return found ?? null
}

const newest = madeOnce((on) =>
  on
    .select()
    .from(launches)
    .where(eq(launches.userId, sql.placeholder('userId')))
    .orderBy(desc(launches.createdAt))
    .limit(1),
)

// Twice is once and a reload: then the customer knows, and the dashboard is itself again.
const MOST_SHOWN = 2

/** Whether the outcome has not been shown often enough yet; what is open always shows. */
export const isStillShown = ({ outcome, shown }: Launch) =>
  !outcome || outcome === 'unconfirmed' || shown <= MOST_SHOWN

/** Counts one showing of a final outcome, this one included in the launch it answers with. */
export async function countShown(launch: Launch): Promise<Launch> {
  if (!launch.outcome || launch.outcome === 'unconfirmed') return launch
  const [counted] = await db()
    .update(launches)
    .set({ shown: sql`least(${launches.shown} + 1, ${MOST_SHOWN + 1})` })
    .where(eq(launches.id, launch.id))
    .returning()
  return counted ?? launch
}
