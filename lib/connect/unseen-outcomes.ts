import { and, desc, eq, isNotNull, isNull, ne, not, or, sql } from 'drizzle-orm'
import { type ClaimingLaunch, isOld, isOverdue, withClaims } from '@/lib/connect/launches'
import { db, prepareOnce } from '@/lib/db'
import { launches } from '@/lib/db/schema'
import { now } from '@/lib/db/time'

/**
 * Returns what the dashboard shows by default about the last day's launches: the newest outcome that the user has not
 * seen, because they did not come back from Connect, and whether a launch is overdue. Launches that change nothing do
 * not count.
 */
export async function findUnseenOutcome(
  userId: string,
): Promise<{ unseen: ClaimingLaunch | null; hasOverdue: boolean }> {
  const rows = await unseenOrOverdue().execute({ userId })
  return {
    unseen: rows.find(({ outcome }) => outcome !== null) ?? null,
    hasOverdue: rows.some(({ outcome }) => outcome === null),
  }
}

const unseenOrOverdue = prepareOnce((on) =>
  on
    .select(withClaims)
    .from(launches)
    .where(
      and(
        eq(launches.userId, sql.placeholder('userId')),
        not(isOld),
        isNotNull(launches.before),
        or(
          and(isNull(launches.outcome), isOverdue),
          and(ne(launches.outcome, 'unconfirmed'), isNull(launches.acknowledgedAt)),
        ),
      ),
    )
    .orderBy(desc(launches.createdAt))
    .limit(20),
)

/** Records that the user has seen the outcome of this launch, if it has one. */
export async function acknowledgeLaunch(userId: string, id: string): Promise<void> {
  await db()
    .update(launches)
    .set({ acknowledgedAt: now })
    .where(
      and(
        eq(launches.id, id),
        eq(launches.userId, userId),
        isNotNull(launches.outcome),
        isNull(launches.acknowledgedAt),
      ),
    )
}
