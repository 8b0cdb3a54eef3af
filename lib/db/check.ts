import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import journal from '@/lib/db/migrations/meta/_journal.json'
import { users } from '@/lib/db/schema'
import { errorFacts, log } from '@/lib/log'

export type DatabaseState = 'ready' | 'not migrated' | 'not ready'

const CHECK_AGAIN_MS = 10_000
const NO_TABLE = '42P01'
const NO_PERMISSION = '42501'

/**
 * Returns whether the database responds and has the tables of this version. Otherwise logs why: the migrations, or the
 * error code of the driver, like `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN` or `28P01` (wrong password).
 */
export async function checkDatabase(step: 'start' | 'readyz'): Promise<DatabaseState> {
  try {
    const applied = await lastMigration()
    const needed = journal.entries.at(-1)
    if (!needed || applied >= needed.when) return 'ready'
    const found = journal.entries.findLast(({ when }) => when <= applied)?.tag ?? 'none'
    log.error(
      { step, migration: found, needed: needed.tag },
      `The database is too old for this version of the app. Its last migration is ${found}, and the app needs ` +
        `${needed.tag}. Run \`npm run db:migrate\`.`,
    )
    return 'not migrated'
  } catch (error) {
    const facts = errorFacts(error)
    const isEmpty = facts['code'] === NO_TABLE
    const text = isEmpty
      ? 'The database has no tables yet. Run `npm run db:migrate`.'
      : 'The database is not ready'
    log.error({ step, ...facts }, text)
    return isEmpty ? 'not migrated' : 'not ready'
  }
}

/** Checks the database until it responds, so that the log says whether its tables are those of this version. */
export async function checkDatabaseAtStart(): Promise<void> {
  while ((await checkDatabase('start')) === 'not ready') {
    await wait(CHECK_AGAIN_MS, undefined, { ref: false })
  }
}

/**
 * Returns the time of the last migration, as in the journal. Returns `Infinity` if only the role that migrates may read
 * it: then the app can only check that the first tables exist.
 */
async function lastMigration(): Promise<number> {
  try {
    const { rows } = await db().execute(
      sql`select coalesce(max(created_at), 0)::float8 as "when" from drizzle.__drizzle_migrations`,
    )
    return Number(rows[0]?.['when'])
  } catch (error) {
    if (errorFacts(error)['code'] !== NO_PERMISSION) throw error
    await db().select({ id: users.id }).from(users).limit(1)
    return Infinity
  }
}
