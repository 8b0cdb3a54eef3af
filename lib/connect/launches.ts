import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { db, prepareOnce } from '@/lib/db'
import { launchClaims, launches, outcomes } from '@/lib/db/schema'

export type Launch = typeof launches.$inferSelect
export type Outcome = (typeof outcomes)[number]

/** Which submission of which form a launch comes from. */
export type Submission = {
  /** Made anew each time the form is rendered; null where it is not known, which nothing joins. */
  formId: string | null
  /** The launches whose session this browser has received already. */
  received: readonly string[]
}

export const firstSubmission: Submission = { formId: null, received: [] }

type NewLaunch = Submission & {
  userId: string
  intent: string
  input: unknown
  before: string | null
}

// Long enough for a double click on a slow line. The life of a session is not published.
const JOINABLE_SECONDS = 60

/**
 * Records a launch before its session is made, so that whatever comes back can be matched. A second click on
 * the same rendered form joins the open launch: its id is also the idempotency key, so that Gigs returns the
 * same session. A session opens once, so a browser that has received it gets a new launch: its page was
 * restored by Back.
 */
export async function recordLaunch({ formId, received, ...launch }: NewLaunch): Promise<Launch> {
  const slot = formId === null ? null : slotOf(launch, formId)
  if (slot) await freeSlot(slot, received)
  const [made] = await db()
    .insert(launches)
    .values({ ...launch, slot })
    .onConflictDoNothing()
    .returning()
  if (made) return made
  const [open] = slot ? await db().select().from(launches).where(eq(launches.slot, slot)) : []
  return open ?? recordLaunch({ formId, received, ...launch }) // settled between the two statements
}

function slotOf({ userId, intent, input }: Omit<NewLaunch, keyof Submission>, formId: string) {
  return createHash('sha256')
    .update(JSON.stringify([userId, intent, input, formId]))
    .digest('hex')
}

async function freeSlot(slot: string, received: readonly string[]): Promise<void> {
  const isReceived = inArray(launches.id, [...received])
  const isOver = sql`${launches.createdAt} < now() - make_interval(secs => ${JOINABLE_SECONDS})`
  await db()
    .update(launches)
    .set({ slot: null })
    .where(and(eq(launches.slot, slot), or(isReceived, isOver)))
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
 * With `claims` it is written only if one of these items is still free, which this launch has from then on.
 * @returns the launch; null when nothing was written
 */
export async function settleLaunch(
  id: string,
  outcome: Outcome,
  status: string | null,
  claims: readonly string[] = [],
): Promise<Launch | null> {
  const isOpen = and(eq(launches.id, id), isOpenFor(outcome))
  const { open, claimed } = claiming(isOpen, claims)
  const [settled] = await db()
    .with(open, claimed)
    .update(launches)
    // It is news again.
    .set({ outcome, status, slot: null, settledAt: sql`now()`, shown: 0 })
    .where(and(isOpen, claims.length > 0 ? sql`exists (select from ${claimed})` : undefined))
    .returning()
  return settled ?? null
}

function isOpenFor(outcome: Outcome) {
  const lesser =
    outcome === 'fulfilled'
      ? outcomes.filter((name) => name !== outcome)
      : (['unconfirmed'] as const)
  return or(isNull(launches.outcome), inArray(launches.outcome, lesser))
}

// One statement with the outcome, so that a claim without it cannot stay behind. Of two launches that want the
// same item, the primary key lets one have it.
function claiming(isOpen: SQL | undefined, claims: readonly string[]) {
  const { id } = launches
  const open = db().$with('open').as(db().select({ id }).from(launches).where(isOpen).for('update'))
  const items = sql`${JSON.stringify(claims)}::jsonb`
  const item = sql<string>`jsonb_array_elements_text(${items})`.as('item')
  const claimed = db()
    .$with('claimed')
    .as(
      db()
        .insert(launchClaims)
        .select((query) => query.select({ item, launchId: open.id }).from(open))
        .onConflictDoNothing()
        .returning(),
    )
  return { open, claimed }
}

/** Of these items, the ones that a launch accounts for already. */
export async function findClaimed(items: readonly string[]): Promise<Set<string>> {
  const found = await db()
    .select({ item: launchClaims.item })
    .from(launchClaims)
    .where(inArray(launchClaims.item, [...items]))
  return new Set(found.map(({ item }) => item))
}

/** A launch with its age, by the clock of the database: those of the processes may differ. */
export type AgedLaunch = Launch & {
  /** Too old for a return from Connect to be expected. */
  isOverdue: boolean
  /** Too old for its outcome to be news. */
  isOld: boolean
}

const isOlderThan = (minutes: number) =>
  sql<boolean>`${launches.createdAt} < now() - make_interval(mins => ${minutes})`
const isOverdue = isOlderThan(15)
const isOld = isOlderThan(24 * 60)
const aged = { ...getTableColumns(launches), isOverdue, isOld }

/**
 * The launches of this user that have no final outcome yet, of the last day; without a return, none is.
 * First those that Connect called a success, then the oldest.
 */
export async function findOpenLaunches(userId: string): Promise<AgedLaunch[]> {
  const isUnconfirmed = eq(launches.outcome, 'unconfirmed')
  const isUnknown = and(eq(launches.outcome, 'unknown'), isNull(launches.status))
  const isOpen = or(isNull(launches.outcome), isUnconfirmed, isUnknown)
  return db()
    .select(aged)
    .from(launches)
    .where(and(eq(launches.userId, userId), not(isOld), isOpen))
    .orderBy(sql`coalesce(${isUnconfirmed}, false) desc`, asc(launches.createdAt))
}

/** The other launches of the same user that may still be the cause of a change. */
export async function findRivals({ id, userId }: Launch): Promise<Launch[]> {
  const isAtConnect = and(isNull(launches.outcome), not(isOverdue))
  const isUnconfirmed = and(eq(launches.outcome, 'unconfirmed'), not(isOld))
  return db()
    .select()
    .from(launches)
    .where(and(eq(launches.userId, userId), ne(launches.id, id), or(isAtConnect, isUnconfirmed)))
}

/** The newest launch of this user, whatever became of it. */
export async function findNewestLaunch(userId: string): Promise<AgedLaunch | null> {
  const [found] = await newest().execute({ userId })
  return found ?? null
}

const newest = prepareOnce((on) =>
  on
    .select(aged)
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
