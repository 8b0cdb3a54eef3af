import { checkDatabase } from '@/lib/db/check'

export const dynamic = 'force-dynamic'

/** Readiness check: the database responds and has our tables. Only the log contains the reason for a failure. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (await checkDatabase('readyz')) return new Response('ready\n', { headers })
  return new Response('the database is not ready\n', { status: 503, headers })
}
