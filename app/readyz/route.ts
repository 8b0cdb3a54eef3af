import { checkDatabase } from '@/lib/db/check'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and has our tables. The log says why not; this page is public. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (await checkDatabase('readyz')) return new Response('ready\n', { headers })
  return new Response('the database is not ready\n', { status: 503, headers })
}
