import { after } from 'next/server'
import { settleOpen } from '@/lib/connect/settle-open'
import { log } from '@/lib/log'
import { readBody } from '@/lib/read-body'
import { receiveWebhook } from '@/lib/webhooks'

/** Where Gigs tells of changes. Answers at once; what follows from it is done afterwards. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if ('status' in body) return answer(body.status)
  try {
    const received = await receiveWebhook(request.headers, body.text)
    const changed = 'changed' in received ? received.changed : null
    if (changed) after(() => settleOpen(changed))
    return answer(received.status)
  } catch (error) {
    log.error({ step: 'webhook', error: error instanceof Error ? error.name : 'unknown' })
    return answer(503)
  }
}

function answer(status: number): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (status === 408 || status === 413) headers.set('connection', 'close') // the rest is not wanted
  if (status === 503) headers.set('retry-after', '5')
  return new Response(null, { status, headers })
}
