import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { errorFacts, log } from '@/lib/log'

/**
 * Returns whether the database responds and has our tables. Otherwise logs the error code of the driver, like
 * `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN`, `28P01` (wrong password) or `42P01` (not migrated).
 */
export async function checkDatabase(step: 'start' | 'readyz'): Promise<boolean> {
  try {
    await db().select({ id: users.id }).from(users).limit(1)
    return true
  } catch (error) {
    log.error({ step, ...errorFacts(error) }, 'The database is not ready')
    return false
  }
}
