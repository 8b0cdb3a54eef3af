import {
  and,
  asc,
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
import { db } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { cachedAccounts, launchClaims, launches, outcomes } from '@/lib/db/schema'
import { now, seconds } from '@/lib/db/time'

export type Launch = typeof launches.$inferSelect

/** A launch with the items that it has claimed. */
export type ClaimingLaunch = Launch & { claims: string[] }
export type Outcome = (typeof outcomes)[number]

/** Identifies the submission of a launch form. */
export type Submission = {
  /** A new id for each rendering of the form. Null when unknown: then no second click can join. */
  formId: string | null
  /** The launches whose session URL this browser has received already. */
  received: readonly string[]
}

export const firstSubmission: Submission = { formId: null, received: [] }

type NewLaunch = Submission & {
  userId: string
  intent: string
  input: unknown
  before: string | null
  /** The path of the page where the launch began; null if it has none. */
  returnTo?: string | null
}

// Long enough for a double click on a slow connection.
const JOINABLE_SECONDS = 60

/**
 * Records a launch before its session is created. A second click on the same rendered form joins the open
 * launch: the launch id is also the idempotency key, so Gigs returns the same session. A browser that has
 * received that session gets a new launch, because a session opens only once and the Back button may have
 * restored the page with the form.
 */
export async function recordLaunch({ formId, received, ...launch }: NewLaunch): Promise<Launch> {
  await deleteEnded('launches')
  const slot = formId === null ? null : slotOf(launch, formId)
  if (slot) await freeSlot(slot, received)
  const [created] = await db()
    .insert(launches)
    .values({ ...launch, slot })
    .onConflictDoNothing()
    .returning()
  if (created) return created
  const [open] = slot ? await db().select().from(launches).where(eq(launches.slot, slot)) : []
  return open ?? recordLaunch({ formId, received, ...launch }) // the slot was freed between the two statements
}

function slotOf({ userId, intent, input }: Omit<NewLaunch, keyof Submission>, formId: string) {
  return createHash('sha256')
    .update(JSON.stringify([userId, intent, input, formId]))
    .digest('hex')
}

async function freeSlot(slot: string, received: readonly string[]): Promise<void> {
  const isReceived = inArray(launches.id, [...received])
  const isOver = sql`${launches.createdAt} < ${now} - ${seconds(JOINABLE_SECONDS)}`
  await db()
    .update(launches)
    .set({ slot: null })
    .where(and(eq(launches.slot, slot), or(isReceived, isOver)))
}

export async function attachSession(id: string, sessionId: string): Promise<void> {
  await db().update(launches).set({ sessionId }).where(eq(launches.id, id))
}

/** Frees the slot of a launch, so that a second click starts a new one. */
export async function closeSlot(id: string): Promise<void> {
  await db().update(launches).set({ slot: null }).where(eq(launches.id, id))
}

const itsClaims = sql<string[]>`array(select item from launch_claims where launch_id = launches.id)`
/** The columns of a launch with its claims. */
export const withClaims = { ...getTableColumns(launches), claims: itsClaims }

/** Returns a launch of this user. With a session id, only if it is the launch's session. */
export async function findLaunch(userId: string, id: string, sessionId?: string | null) {
  const [found] = await db()
    .select(withClaims)
    .from(launches)
    .where(and(eq(launches.id, id), eq(launches.userId, userId)))
  if (!found || (sessionId && found.sessionId !== sessionId)) return null
  return found
}

/**
 * Writes the outcome of a launch unless it has a final one. `fulfilled` also replaces other final outcomes, for
 * example when a user who had left goes back to Connect and pays. With `claims`, the outcome is written only
 * if at least one of the items is unclaimed, and the launch claims them.
 * @returns the launch; null when nothing was written
 */
export async function writeOutcome(
  id: string,
  outcome: Outcome,
  status: string | null,
  claims: readonly string[] = [],
): Promise<Launch | null> {
  const isOpen = and(eq(launches.id, id), isOpenFor(outcome))
  const { open, claimed } = claiming(isOpen, claims)
  const [settled] = await db()
    .with(open, claimed, countingNews(open, outcome))
    .update(launches)
    .set({ outcome, status, slot: null, settledAt: now, acknowledgedAt: null })
    .where(and(isOpen, claims.length > 0 ? sql`exists (select from ${claimed})` : undefined))
    .returning()
  return settled ?? null
}

// A change that a launch made can owe the customer a message, even if no webhook tells of it.
function countingNews(open: ReturnType<typeof claiming>['open'], outcome: Outcome) {
  const isNews = outcome === 'fulfilled'
  return db()
    .$with('counted')
    .as(
      db()
        .update(cachedAccounts)
        .set({ news: sql`${cachedAccounts.news} + 1` })
        .where(
          sql`${isNews} and ${cachedAccounts.userId} in (select user_id from launches where id in (select id from ${open}))`,
        )
        .returning({ userId: cachedAccounts.userId }),
    )
}

function isOpenFor(outcome: Outcome) {
  const lesser =
    outcome === 'fulfilled'
      ? outcomes.filter((name) => name !== outcome)
      : (['unconfirmed'] as const)
  return or(isNull(launches.outcome), inArray(launches.outcome, lesser))
}

// One statement with the outcome, so that no claim is stored without it. The primary key decides between two
// launches that claim the same item.
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

/** Returns the items that a launch has already claimed. */
export async function findClaimed(items: readonly string[]): Promise<Set<string>> {
  const found = await db()
    .select({ item: launchClaims.item })
    .from(launchClaims)
    .where(inArray(launchClaims.item, [...items]))
  return new Set(found.map(({ item }) => item))
}

/** A launch with its age by the database's clock, because the clocks of processes may differ. */
export type AgedLaunch = Launch & {
  /** Older than 15 minutes, so that no callback is expected. */
  isOverdue: boolean
  /** Older than a day, so that its outcome is no longer shown. */
  isOld: boolean
}

const isOlderThan = (minutes: number) =>
  sql<boolean>`${launches.createdAt} < ${now} - make_interval(mins => ${minutes})`
export const isOverdue = isOlderThan(15)
export const isOld = isOlderThan(24 * 60)
const aged = { ...getTableColumns(launches), isOverdue, isOld }

/**
 * Returns the user's launches of the last day that have no final outcome: those without an outcome or callback,
 * and the unconfirmed ones. Unconfirmed launches come first, then the oldest.
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

/** Returns the user's other launches that may have caused a change on the account. */
export async function findRivals({ id, userId }: Launch): Promise<Launch[]> {
  const isAtConnect = and(isNull(launches.outcome), not(isOverdue))
  const isUnconfirmed = and(eq(launches.outcome, 'unconfirmed'), not(isOld))
  return db()
    .select()
    .from(launches)
    .where(and(eq(launches.userId, userId), ne(launches.id, id), or(isAtConnect, isUnconfirmed)))
}
