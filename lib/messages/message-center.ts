import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { db } from '@/lib/db'
import { messages } from '@/lib/db/message-schema'
import { now } from '@/lib/db/time'

type Message = typeof messages.$inferSelect

/** At most this many messages are listed. */
const MAX_LISTED = 50

// A message that the customer muted, or whose e-mail is delayed or lost, still shows. One that no longer holds, or is
// not due yet, does not.
const isShown = sql`(${messages.state} in ('sent', 'failed') or ${messages.failure} = 'muted' or (${messages.state} = 'waiting' and ${messages.attempts} > 0))`

/** Returns the newest messages of a user, unread ones first. */
export const listMessages = (userId: string): Promise<Message[]> =>
  db()
    .select()
    .from(messages)
    .where(and(eq(messages.userId, userId), isShown))
    .orderBy(sql`${messages.readAt} is not null`, desc(messages.happenedAt))
    .limit(MAX_LISTED)

/** Marks these messages of a user as read. */
export async function markRead(userId: string, ids: readonly string[]): Promise<void> {
  const isListed = sql`${messages.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  await db()
    .update(messages)
    .set({ readAt: now })
    .where(and(eq(messages.userId, userId), isNull(messages.readAt), isListed))
}

/** Returns the SQL for the number of unread messages of the user with this id. */
export const unreadCount = (userId: SQL) =>
  sql<number>`(select count(*)::int from ${messages} where ${messages.userId} = ${userId} and ${messages.readAt} is null and ${isShown})`
