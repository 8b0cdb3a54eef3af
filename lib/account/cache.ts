import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, prepareOnce } from '@/lib/db'
import { DatabaseError } from '@/lib/db/errors'
import { messages } from '@/lib/db/message-schema'
import { cachedAccounts, gigsLinks, webhookMessages } from '@/lib/db/schema'
import { now, seconds } from '@/lib/db/time'
import { NO_VERSION, versionOf } from '@/lib/account/cache-version'
import { customerData, type CustomerData } from '@/lib/account/customer-data'

/** The cached part of one user's account. `data` and `cachedAt` are null before the first fetch. */
export type CacheEntry = {
  data: CustomerData | null
  /** How many changes of this account were known when the entry was read. */
  revision: number
  cachedAt: Date | null
  /** Whether the data is at most 30 seconds old and includes all known changes. */
  isFresh: boolean
  /** Whether the last fetch failed. */
  isFailing: boolean
  /** Changes whenever pages would show this entry differently. */
  version: string
}

const FRESH_SECONDS = 30

const { revision, cachedRevision, cachedAt, failedAt } = cachedAccounts

/** Returns the cache entry of a user. Ages are computed by the database's clock. */
export async function readCache(userId: string): Promise<CacheEntry> {
  const [row] = await entryOfUser().execute({ userId })
  if (!row) return emptyEntry
  const data = customerData.safeParse(row.data).data ?? null
  const isFailing = row.failedAt !== null
  const version = versionOf(row)
  return { ...row, data, isFresh: data !== null && row.isFresh, isFailing, version }
}

const isFresh = sql<boolean>`${cachedRevision} = ${revision} and ${cachedAt} > ${now} - ${seconds(FRESH_SECONDS)}`
const entryOfUser = prepareOnce((on) =>
  on
    .select({
      data: cachedAccounts.data,
      revision,
      cachedRevision,
      cachedAt,
      isFresh,
      failedAt,
    })
    .from(cachedAccounts)
    .where(eq(cachedAccounts.userId, sql.placeholder('userId'))),
)

const emptyEntry: CacheEntry = {
  data: null,
  revision: 0,
  cachedAt: null,
  isFresh: false,
  isFailing: false,
  version: NO_VERSION,
}

/**
 * Stores the result of a fetch. `atRevision` is the revision that was known when the fetch began: a slow fetch never
 * replaces the result of a later one.
 * @returns the new version; `NO_VERSION` if nothing was stored, for example because the user was deleted
 */
export async function writeCache(
  userId: string,
  data: CustomerData,
  atRevision: number,
): Promise<string> {
  const values = { data, cachedRevision: atRevision, cachedAt: now, failedAt: null }
  const [row] = await db()
    .insert(cachedAccounts)
    .values({ userId, ...values })
    .onConflictDoUpdate({
      target: cachedAccounts.userId,
      set: values,
      setWhere: sql`${cachedRevision} <= ${atRevision}`,
    })
    .returning({ cachedRevision, cachedAt, failedAt })
    .catch(emptyIfUserIsDeleted)
  return row ? versionOf(row) : NO_VERSION
}

function emptyIfUserIsDeleted(error: unknown): [] {
  if (error instanceof DatabaseError && error.isForeignKeyViolation) return []
  throw error
}

/** Returns how many changes of this user's account are known. */
export async function currentRevision(userId: string): Promise<number> {
  const [row] = await db()
    .select({ revision })
    .from(cachedAccounts)
    .where(eq(cachedAccounts.userId, userId))
  return row?.revision ?? 0
}

/** Records that Gigs could not be read. The next successful fetch clears it. */
export async function markFailing(userId: string): Promise<void> {
  await db()
    .update(cachedAccounts)
    .set({ failedAt: sql`coalesce(${failedAt}, ${now})` })
    .where(eq(cachedAccounts.userId, userId))
}

/** Marks the cached account as stale, for example after the user changed their plan choice. */
export async function markStale(userId: string): Promise<void> {
  await db()
    .insert(cachedAccounts)
    .values({ userId, revision: 1 })
    .onConflictDoUpdate({ target: cachedAccounts.userId, set: { revision: sql`${revision} + 1` } })
}

const affectedUsers = z.object({ rows: z.array(z.object({ user_id: z.string() })) })

/** A message to the customer that an event itself asks for. */
export type EventMessage = { kind: string; subject: string }

/**
 * Marks the account of a Gigs user as stale and counts the event as news, once per webhook message. `message` is stored
 * with it. One statement, so that it succeeds or fails as a whole.
 * @returns the id of our user, also for a repeated message; null for an unknown Gigs user
 */
export async function markStaleOnce(
  gigsUserId: string,
  messageId: string,
  message: EventMessage | null = null,
): Promise<string | null> {
  const result = await db().execute(sql`
    with customer as (
      select ${gigsLinks.userId} from ${gigsLinks} where ${gigsLinks.gigsUser} = ${gigsUserId}
    ), new_message as (
      insert into ${webhookMessages} (id) select ${messageId} from customer
      on conflict do nothing returning id
    ), marked as (
      insert into ${cachedAccounts} (user_id, changes, news) select user_id, 1, 1 from customer, new_message
      on conflict (user_id) do update set changes = ${revision} + 1, news = ${cachedAccounts.news} + 1
    ), owed as (
      insert into ${messages} (id, user_id, key, kind, subject)
      select gen_random_uuid()::text, user_id, ${messageId}, ${message?.kind ?? null}::text, ${message?.subject ?? null}::text
      from customer, new_message where ${message !== null}
      on conflict do nothing
    )
    select user_id from customer`)
  return affectedUsers.parse(result).rows[0]?.user_id ?? null
}
