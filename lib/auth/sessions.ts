import { createHash } from 'node:crypto'
import { and, desc, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm'
import {
  db,
  prepareOnce,
  type Transaction, // optional: messages
} from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { messages } from '@/lib/db/message-schema' // optional: messages
import { sessions, usedLinks, users } from '@/lib/db/schema'
import { days, now } from '@/lib/db/time'
import { keyOf } from '@/lib/messages/kind' // optional: messages
import { unreadCount } from '@/lib/messages/message-center' // optional: messages
import type { User } from '@/lib/auth/users'

/** A session as its owner sees it, without its token. */
export type Session = Pick<
  typeof sessions.$inferSelect,
  'id' | 'device' | 'createdAt' | 'lastUsedAt'
>

type FoundSession = {
  user: User
  session: Session
  /** Whether the user signed in within the last 10 minutes, so that they may export or delete the account. */
  isRecent: boolean
  // optional: messages
  /** The number of unread messages of the user. */
  unread: number
  // end of messages
  /** Whether its last use was recorded more than a day ago. */
  isDue: boolean
}

/** The maximum age of a session and its cookie, in days. */
export const MAX_DAYS = 180
const UNUSED_DAYS = 30

const listed = {
  id: sessions.id,
  device: sessions.device,
  createdAt: sessions.createdAt,
  lastUsedAt: sessions.lastUsedAt,
}

/** Returns the session of the token in a cookie; null if there is none or it has ended. */
export async function findSession(token: string): Promise<FoundSession | null> {
  const [found] = await byToken().execute({ token: hashOf(token) })
  return found ?? null
}

const byToken = prepareOnce((on) =>
  on
    .select({
      user: users,
      session: listed,
      isRecent: sql<boolean>`${sessions.createdAt} > ${now} - interval '10 minutes'`,
      unread: unreadCount(sql`${users.id}`), // optional: messages
      isDue: sql<boolean>`${sessions.lastUsedAt} < ${now} - ${days(1)}`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, sql.placeholder('token')), gt(sessions.expires, now))),
)

type NewSession = {
  token: string
  userId: string
  device: string | null
  /** Whether this user signed in with this browser before, or for the first time at all. */
  isKnownDevice: boolean
}

/**
 * Opens a session, and stores the message about a new device with it. Does nothing if a session with this token exists: a
 * browser that uses a sign-in link twice keeps its session.
 */
export async function openSession(session: NewSession): Promise<void> {
  const { token, userId, device } = session
  const id = crypto.randomUUID()
  await deleteEnded('sessions')
  await db().transaction(async (tx) => {
    await tx
      .insert(sessions)
      .values({
        id,
        userId,
        device,
        sessionToken: hashOf(token),
        expires: sql`${now} + ${days(UNUSED_DAYS)}`,
      })
      .onConflictDoNothing({ target: sessions.sessionToken })
    await storeMessage(tx, id, session) // optional: messages
  })
}

// optional: messages
async function storeMessage(tx: Transaction, id: string, session: NewSession): Promise<void> {
  const { userId, device, isKnownDevice } = session
  const isOpened = isKnownDevice ? [] : await tx.select().from(sessions).where(eq(sessions.id, id))
  if (isOpened.length === 0) return
  const kind = 'newSignIn'
  const key = keyOf(kind, { subject: id })
  await tx.insert(messages).values({ userId, kind, key, subject: device })
}
// end of messages

/** Records the use of a session, at most once a day, and extends it up to its maximum age. */
export async function prolongSession(id: string): Promise<void> {
  await db()
    .update(sessions)
    .set({
      lastUsedAt: now,
      expires: sql`least(${now} + ${days(UNUSED_DAYS)}, ${sessions.createdAt} + ${days(MAX_DAYS)})`,
    })
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.expires, now),
        sql`${sessions.lastUsedAt} < ${now} - ${days(1)}`,
      ),
    )
}

/** Returns the open sessions of a user, newest first. */
export async function listSessions(userId: string): Promise<Session[]> {
  return db()
    .select(listed)
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expires, now)))
    .orderBy(desc(sessions.createdAt), sessions.id)
}

/** Ends the session of a cookie, if there is one. */
export async function endSessionOfToken(token: string): Promise<void> {
  await end(eq(sessions.sessionToken, hashOf(token)))
}

/** Ends one session of this user. Does nothing for an unknown id or another user's session. */
export async function endSession(userId: string, id: string): Promise<void> {
  await end(and(eq(sessions.userId, userId), eq(sessions.id, id)))
}

/** Ends all sessions of this user except one. */
export async function endOtherSessions(userId: string, id: string): Promise<void> {
  await end(and(eq(sessions.userId, userId), ne(sessions.id, id)))
}

// Also deletes the used links that opened the sessions. Otherwise, the browser could repeat one and sign in again.
async function end(which: SQL | undefined): Promise<void> {
  const ended = db()
    .$with('ended')
    .as(db().delete(sessions).where(which).returning({ session: sessions.sessionToken }))
  await db()
    .with(ended)
    .delete(usedLinks)
    .where(inArray(usedLinks.session, db().select({ session: ended.session }).from(ended)))
}

// A token has at least 128 random bits, so a plain hash cannot be reversed.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
