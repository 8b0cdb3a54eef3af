import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { errorFacts, log } from '@/lib/log'

/**
 * Returns whether the database answers and has our tables. Where not, the log says why, by the code of the driver:
 * `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN`, `28P01` (password), `42P01` (not migrated).
 */
export async function checkDatabase(step: 'start' | 'readyz'): Promise<boolean> {
  try {
    await db().select({ id: users.id }).from(users).limit(1)
    return true
  } catch (error) {
    log.error({ step, ...errorFacts(error) }, 'the database is not ready')
    return false
  }
}
