import type { Delivery, Gigs } from './state'
import { post } from './webhooks/post'
import { noteAttempt } from './webhooks/schedule'
import { waitingRoom } from './webhooks/waiting-room'

const mostAtOnce = 8
const longestTimerMs = 60_000

/**
 * Sends what waits in the store to the app, beside everything else: nobody waits for it, and what was not
 * delivered when the program ended is sent by the next one. Retries follow the sandbox's clock.
 */
export function sendWebhooks(gigs: Gigs) {
  const room = waitingRoom(gigs)
  const underWay = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  function next(): void {
    clearTimeout(timer)
    while (!isClosed && underWay.size < mostAtOnce) {
      const id = room.take((candidate) => underWay.has(candidate))
      if (id === null) break
      const sent = send(id).finally(() => {
        underWay.delete(id)
        next()
      })
      underWay.set(id, sent)
    }
    const soon = room.msUntilNext()
    if (!isClosed && soon !== null) timer = setTimeout(next, Math.min(soon, longestTimerMs)).unref()
  }

  async function send(id: string): Promise<void> {
    const after = await attempt(gigs, id)
    if (after?.state === 'waiting') room.expect(after.dueAt)
    const isTwice = Math.random() < gigs.settings(after?.customer ?? null).webhooksDuplicated
    if (after?.state === 'delivered' && isTwice && !isClosed) await attempt(gigs, id)
  }

  if (gigs.webhooks) {
    let isAsked = false
    const ask = () => {
      if (isAsked || isClosed) return
      isAsked = true
      setImmediate(() => {
        isAsked = false
        next()
      })
    }
    gigs.watch(ask)
    ask()
  }

  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await Promise.all(underWay.values())
    },
  }
}

async function attempt(gigs: Gigs, id: string): Promise<Delivery | null> {
  const delivery = gigs.store.get('deliveries', id)
  const kept = delivery && gigs.store.get('events', delivery.event)
  if (!gigs.webhooks || !kept) return null
  const at = gigs.now().toISOString()
  const outcome = await post(gigs.webhooks, { id, body: JSON.stringify(kept.event) })
  return gigs.change(() => noteAttempt(gigs, id, { at, ...outcome }))
}
