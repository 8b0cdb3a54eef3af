import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { log } from '@/lib/log'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and has our tables. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    await db().select({ id: users.id }).from(users).limit(1)
    return new Response('ready\n', { headers })
  } catch {
    log.error({ step: 'readyz', error: 'the database does not answer or has no tables' })
    return new Response('the database does not answer\n', { status: 503, headers })
  }
}
