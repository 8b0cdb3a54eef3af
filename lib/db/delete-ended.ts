import { sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import { launches, rateLimits, sessions, verificationTokens, visitorChoices } from '@/lib/db/schema'
import { days, now } from '@/lib/db/time'

const endings = {
  sessions: { table: sessions, end: sessions.expires },
  verificationTokens: { table: verificationTokens, end: verificationTokens.expires },
  visitorChoices: { table: visitorChoices, end: visitorChoices.expires },
  rateLimits: { table: rateLimits, end: rateLimits.resetsAt },
  // Support looks up launches by their reference. A year covers all plans with an annual term.
  launches: { table: launches, end: launches.createdAt, keptDays: 400 },
}

const BATCH_SIZE = 10

/**
 * Deletes up to ten rows of a table that ended, or that are too old to keep, oldest first. Call it wherever a row is
 * added: this keeps the table small at a bounded cost and without a timer. Skips rows that another request has locked, so
 * it never waits.
 */
export async function deleteEnded(name: keyof typeof endings): Promise<void> {
  const { table, end, keptDays } = { keptDays: 0, ...endings[name] }
  await db().execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${end} < ${now} - ${days(keptDays)} order by ${end} limit ${BATCH_SIZE}
      for update skip locked
    ))`)
}
