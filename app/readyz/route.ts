import { checkDatabase } from '@/lib/db/check'

export const dynamic = 'force-dynamic'

/** Readiness check: the database responds and has the tables of this version. Only the log contains more details. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const state = await checkDatabase('readyz')
  if (state === 'ready') return new Response('ready\n', { headers })
  return new Response(`the database is ${state}\n`, { status: 503, headers })
}
