import { createHash } from 'node:crypto'
import { and, desc, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm'
import { db, prepareOnce } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { sessions, usedLinks, users } from '@/lib/db/schema'
import type { User } from '@/lib/auth/users'

/** A session as its owner may see it: never with its token. */
export type Session = Pick<
  typeof sessions.$inferSelect,
  'id' | 'device' | 'createdAt' | 'lastUsedAt'
>

type Found = {
  user: User
  session: Session
  /** Whether its sign-in is of the last 10 minutes: young enough to delete or export the account. */
  isRecent: boolean
  /** Whether it is a day since its use was noted. */
  isDue: boolean
}

/** Days that a session lives at most, however much it is used. Its cookie is kept for as long. */
export const MOST_DAYS = 180
const UNUSED_DAYS = 30

const now = sql`now()` // the database's, the same for all processes
const days = (count: number) => sql`make_interval(days => ${count}::int)`
const shown = {
  id: sessions.id,
  device: sessions.device,
  createdAt: sessions.createdAt,
  lastUsedAt: sessions.lastUsedAt,
}

/** Returns the session that the token in a cookie opens; null when there is none or it has ended. */
export async function findSession(token: string): Promise<Found | null> {
  const [found] = await byToken().execute({ token: hashOf(token) })
  return found ?? null
}

const byToken = prepareOnce((on) =>
  on
    .select({
      user: users,
      session: shown,
      isRecent: sql<boolean>`${sessions.createdAt} > now() - interval '10 minutes'`,
      isDue: sql<boolean>`${sessions.lastUsedAt} < now() - interval '1 day'`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, sql.placeholder('token')), gt(sessions.expires, now))),
)

type NewSession = { token: string; userId: string; device: string | null }

/**
 * Begins a session. One that began with the same token stays as it is: the second use of a sign-in link by
 * one browser is given the same session.
 */
export async function openSession({ token, userId, device }: NewSession): Promise<void> {
  await deleteEnded('sessions')
  await db()
    .insert(sessions)
    .values({
      userId,
      device,
      sessionToken: hashOf(token),
      expires: sql`now() + ${days(UNUSED_DAYS)}`,
    })
    .onConflictDoNothing({ target: sessions.sessionToken })
}

/** Notes that a session is in use, at most once a day, and lets it live on, up to its 180 days. */
export async function prolongSession(id: string): Promise<void> {
  await db()
    .update(sessions)
    .set({
      lastUsedAt: now,
      expires: sql`least(now() + ${days(UNUSED_DAYS)}, ${sessions.createdAt} + ${days(MOST_DAYS)})`,
    })
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.expires, now),
        sql`${sessions.lastUsedAt} < now() - interval '1 day'`,
      ),
    )
}

/** The sessions of a user that have not ended, the newest first. */
export async function listSessions(userId: string): Promise<Session[]> {
  return db()
    .select(shown)
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expires, now)))
    .orderBy(desc(sessions.createdAt), sessions.id)
}

/** Ends the session of a cookie; does nothing when there is none. */
export async function endSessionOfToken(token: string): Promise<void> {
  await end(eq(sessions.sessionToken, hashOf(token)))
}

/** Ends one session of this user. The id of another user's session is like an unknown one: nothing ends. */
export async function endSession(userId: string, id: string): Promise<void> {
  await end(and(eq(sessions.userId, userId), eq(sessions.id, id)))
}

/** Ends all sessions of this user but one. */
export async function endOtherSessions(userId: string, id: string): Promise<void> {
  await end(and(eq(sessions.userId, userId), ne(sessions.id, id)))
}

// With them goes the use of the link that opened them: the browser could repeat it and be signed in again.
async function end(which: SQL | undefined): Promise<void> {
  const ended = db()
    .$with('ended')
    .as(db().delete(sessions).where(which).returning({ session: sessions.sessionToken }))
  await db()
    .with(ended)
    .delete(usedLinks)
    .where(inArray(usedLinks.session, db().select({ session: ended.session }).from(ended)))
}

// A token has 128 random bits and more, so a plain hash cannot be reversed by trying.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
