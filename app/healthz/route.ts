export const dynamic = 'force-dynamic'

/** Liveness check: this process responds. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
