import type { Delivery, Gigs } from '../model/state'
import { post } from './post'
import { noteAttempt } from './schedule'
import { waitingRoom } from './queue'

const MAX_CONCURRENT = 8
const MAX_TIMER_MS = 60_000

/**
 * Sends what waits in the store to the app, beside everything else: nobody waits for it, and what was not
 * delivered when the program ended is sent by the next one. Retries follow the sandbox's clock.
 */
export function sendWebhooks(gigs: Gigs) {
  const room = waitingRoom(gigs)
  const underWay = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  const end = new AbortController()

  function next(): void {
    clearTimeout(timer)
    if (end.signal.aborted) return
    while (underWay.size < MAX_CONCURRENT) {
      const id = room.take((candidate) => underWay.has(candidate))
      if (id === null) break
      const sent = send(id)
        .catch(report)
        .finally(() => {
          underWay.delete(id)
          next()
        })
      underWay.set(id, sent)
    }
    const soon = room.msUntilNext()
    if (soon !== null) timer = setTimeout(next, Math.min(soon, MAX_TIMER_MS)).unref()
  }

  async function send(id: string): Promise<void> {
    const after = await attempt(gigs, id, end.signal)
    if (after?.state === 'waiting') room.expect(after.dueAt)
    const isTwice = Math.random() < gigs.settings(after?.customer ?? null).webhooksDuplicated
    if (after?.state === 'delivered' && isTwice) await attempt(gigs, id, end.signal)
  }

  if (gigs.webhooks) {
    let isAsked = false
    const ask = () => {
      if (isAsked) return
      isAsked = true
      setImmediate(() => {
        isAsked = false
        next()
      })
    }
    gigs.onChange(ask)
    ask()
  }

  return {
    async close() {
      end.abort()
      clearTimeout(timer)
      await Promise.all(underWay.values())
    },
  }
}

// One that is broken off by the end of the program never was: the next program makes it.
async function attempt(gigs: Gigs, id: string, end: AbortSignal): Promise<Delivery | null> {
  const delivery = gigs.store.get('deliveries', id)
  const kept = delivery && gigs.store.get('events', delivery.event)
  if (!gigs.webhooks || !kept || end.aborted) return null
  const at = gigs.now().toISOString()
  const outcome = await post(gigs.webhooks, { id, body: JSON.stringify(kept.event), end })
  if (end.aborted) return null
  return gigs.change(() => noteAttempt(gigs, id, { at, ...outcome }))
}

function report(error: unknown): void {
  console.error('The sandbox could not write a webhook delivery down.', error)
}
