import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { messages } from '@/lib/db/message-schema'
import { cachedAccounts } from '@/lib/db/schema'
import { days, now, seconds } from '@/lib/db/time'
import type { KnownMessage } from '@/lib/messages/kind'
import { messageKinds, type Owed } from '@/lib/messages/kinds'

export type Message = typeof messages.$inferSelect

// Longer than sending takes at most. A process that dies while it sends loses its claim after this time.
const CLAIM_SECONDS = 60
const NEWS_CLAIM_SECONDS = 60
// Events come in bursts. The account of a customer is read for them at most this often.
const PAUSE_SECONDS = 10

/** A user whose account may owe them messages. */
export type News = {
  userId: string
  /** The number of events that the messages made now cover. */
  count: number
  /** What happened before this time is no news. */
  since: Date
}

const newsRows = z.object({
  rows: z.array(
    z
      .object({ user_id: z.string(), news: z.number(), since: z.coerce.date() })
      .transform(({ user_id, news, since }): News => ({ userId: user_id, count: news, since })),
  ),
})

/** Claims up to `limit` users with news for this process. Others may claim them after a minute. */
export async function claimNews(limit: number): Promise<News[]> {
  const result = await db().execute(sql`
    update ${cachedAccounts} set announce_after = ${now} + ${seconds(NEWS_CLAIM_SECONDS)}
    where user_id in (
      select user_id from ${cachedAccounts}
      where announced < news and announce_after <= ${now}
      order by announce_after limit ${limit} for update skip locked)
    returning user_id, news, announce_since as since`)
  return newsRows.parse(result).rows
}

/** Returns the messages of a user that exist already. */
export async function knownMessages(userId: string): Promise<KnownMessage[]> {
  const { kind, key, subject } = messages
  return db().select({ kind, key, subject }).from(messages).where(eq(messages.userId, userId))
}

/**
 * Stores the messages that an account owes its user, and in the same statement that the news are announced. A message
 * with a known key is dropped, so any number of processes may do this any number of times.
 */
export async function announce({ userId, count }: News, owed: readonly Owed[]): Promise<void> {
  const rows = JSON.stringify(owed)
  await db().execute(sql`
    with new_messages as (
      insert into ${messages} (id, user_id, key, kind, subject, happened_at, due_at)
      select gen_random_uuid()::text, ${userId}, row->>'key', row->>'kind', row->>'subject',
        (row->>'happenedAt')::timestamptz, coalesce((row->>'dueAt')::timestamptz, ${now})
      from jsonb_array_elements(${rows}::jsonb) as row
      on conflict (user_id, key) do nothing
    )
    update ${cachedAccounts} set announced = greatest(announced, ${count}::int),
      announce_after = ${now} + ${seconds(PAUSE_SECONDS)}
    where user_id = ${userId}`)
}

/** Tries the news of a user again after this many seconds. */
export async function postponeNews({ userId }: News, delaySeconds: number): Promise<void> {
  await db()
    .update(cachedAccounts)
    .set({ announceAfter: sql`${now} + ${seconds(delaySeconds)}` })
    .where(eq(cachedAccounts.userId, userId))
}

const claimedIds = z.object({ rows: z.array(z.object({ id: z.string() })) })

/**
 * Claims up to `limit` due messages for this process, at most one of each user, the oldest first. A
 * claimed message keeps the others of its user waiting, also in other processes.
 */
export async function claimMessages(limit: number): Promise<Message[]> {
  const kinds = sql.param(Object.keys(messageKinds)) // another release may have stored further kinds
  const result = await db().execute(sql`
    with due as (
      select distinct on (coalesce(m.user_id, m.id)) m.id, m.due_at
      from ${messages} m
      where m.state = 'waiting' and m.due_at <= ${now} and m.kind = any(${kinds})
        and (m.claimed_until is null or m.claimed_until <= ${now})
        and not exists (
          select from ${messages} busy
          where busy.user_id = m.user_id and busy.state = 'waiting' and busy.claimed_until > ${now})
      order by coalesce(m.user_id, m.id), m.due_at, m.created_at, m.id
    ), free as (
      select m.id from ${messages} m join due on due.id = m.id
      where m.state = 'waiting' and (m.claimed_until is null or m.claimed_until <= ${now})
      order by due.due_at limit ${limit} for update of m skip locked
    )
    update ${messages} set claimed_until = ${now} + ${seconds(CLAIM_SECONDS)}, attempts = attempts + 1
    where id in (select id from free)
    returning id`)
  const ids = claimedIds.parse(result).rows.map(({ id }) => id)
  if (ids.length === 0) return []
  return db().select().from(messages).where(inArray(messages.id, ids))
}

/** Ends a message: it was sent, it no longer holds, or no attempt is left. Deletes its recipient. */
export async function endMessage(
  { id }: Message,
  state: 'sent' | 'dropped' | 'failed',
  failure: string | null = null,
): Promise<void> {
  await db()
    .update(messages)
    .set({ state, failure, endedAt: now, claimedUntil: null, recipient: null })
    .where(eq(messages.id, id))
}

/** Tries a message again after this many seconds. */
export async function postponeMessage(
  { id }: Message,
  delaySeconds: number,
  failure: string,
): Promise<void> {
  const dueAt = sql`${now} + ${seconds(delaySeconds)}`
  await db().update(messages).set({ failure, claimedUntil: null, dueAt }).where(eq(messages.id, id))
}

/** Deletes messages that ended long ago. What they tell of is too old to be found again. */
export async function deleteOldMessages(): Promise<void> {
  await db()
    .delete(messages)
    .where(
      and(sql`${messages.state} <> 'waiting'`, lt(messages.endedAt, sql`${now} - ${days(400)}`)),
    )
}
