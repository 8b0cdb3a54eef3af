import { after } from 'next/server'
import { reconcileAfterWebhook } from '@/lib/connect/reconcile'
import { addRequestContext } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { readBody } from '@/lib/http/read-body'
import { deliverNow } from '@/lib/messages/delivery-loop' // optional: messages
import { receiveWebhook } from '@/lib/account/receive-webhook'

/** Receives webhooks from Gigs. Responds at once and reconciles launches afterward. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if ('status' in body) return refuse(body.status, body.status === 408 ? 'too slow' : 'too large')
  try {
    const received = await receiveWebhook(request.headers, body.text)
    if (received.status !== 200) return refuse(received.status, received.reason)
    const { changed, delivery, type } = received
    if (changed) {
      addRequestContext({ user: changed })
      after(async () => {
        await reconcileAfterWebhook(changed)
        await deliverNow() // optional: messages
      })
    }
    log.info({ step: 'webhookReceived', delivery, type })
    return respond(200)
  } catch (error) {
    log.error({ step: 'webhook', status: 503, ...errorFacts(error) })
    return respond(503)
  }
}

const notAllowed = () => refuse(405, 'not a POST')
export { notAllowed as GET, notAllowed as PUT, notAllowed as PATCH, notAllowed as DELETE }

// Logs each refused delivery with its reason, because a sender stops after repeated failures.
function refuse(status: number, reason: string): Response {
  log.warn({ step: 'webhook', status, reason })
  return respond(status)
}

function respond(status: number): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (status === 408 || status === 413) headers.set('connection', 'close') // discards the rest of the body
  if (status === 405) headers.set('allow', 'POST')
  if (status === 503) headers.set('retry-after', '5')
  return new Response(null, { status, headers })
}
