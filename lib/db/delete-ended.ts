import { sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import { rateLimits, sessions, verificationTokens } from '@/lib/db/schema'

const endings = {
  sessions: { table: sessions, end: sessions.expires },
  verificationTokens: { table: verificationTokens, end: verificationTokens.expires },
  rateLimits: { table: rateLimits, end: rateLimits.resetsAt },
}

const MOST = 10

/**
 * Deletes up to ten rows of a table that have ended, oldest first. It is called where a row is added, so
 * that the table stays as small as what still counts, at a bounded cost and without a timer. Rows that
 * another request holds are skipped: no request waits here.
 */
export async function deleteEnded(name: keyof typeof endings): Promise<void> {
  const { table, end } = endings[name]
  await db().execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${end} < now() order by ${end} limit ${MOST}
      for update skip locked
    ))`)
}
