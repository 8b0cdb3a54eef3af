import type { Delivery, Gigs } from '../model/state'
import { post } from './post'
import { recordAttempt } from './schedule'
import { deliveryQueue } from './queue'

const MAX_CONCURRENT = 8
const MAX_TIMER_MS = 60_000
const STEP_CHECK_MS = 1_000

/**
 * Sends stored deliveries to the app in the background. Retries follow the sandbox clock. Deliveries that are not done
 * when the process ends are sent by the next one. Also runs what has come due, so that the app hears of it even if it
 * makes no request.
 */
export function sendWebhooks(gigs: Gigs) {
  const queue = deliveryQueue(gigs)
  const inProgress = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let steps: NodeJS.Timeout | undefined
  const end = new AbortController()

  function next(): void {
    clearTimeout(timer)
    if (end.signal.aborted) return
    while (inProgress.size < MAX_CONCURRENT) {
      const id = queue.take((candidate) => inProgress.has(candidate))
      if (id === null) break
      const sent = send(id)
        .catch(report)
        .finally(() => {
          inProgress.delete(id)
          next()
        })
      inProgress.set(id, sent)
    }
    const delay = queue.msUntilNext()
    if (delay !== null) timer = setTimeout(next, Math.min(delay, MAX_TIMER_MS)).unref()
  }

  async function send(id: string): Promise<void> {
    const delivery = await attempt(gigs, id, end.signal)
    if (delivery?.state === 'waiting') queue.addRetry(delivery.dueAt)
    const isTwice = Math.random() < gigs.settings(delivery?.customer ?? null).webhooksDuplicated
    if (delivery?.state === 'delivered' && isTwice) await attempt(gigs, id, end.signal)
  }

  if (gigs.webhooks) {
    let isScheduled = false
    const schedule = () => {
      if (isScheduled) return
      isScheduled = true
      setImmediate(() => {
        isScheduled = false
        next()
      })
    }
    gigs.onChange(schedule)
    schedule()
    steps = setInterval(() => runSteps(gigs), STEP_CHECK_MS).unref()
  }

  return {
    async close() {
      end.abort()
      clearTimeout(timer)
      clearInterval(steps)
      await Promise.all(inProgress.values())
    },
  }
}

function runSteps(gigs: Gigs): void {
  try {
    gigs.change(() => null)
  } catch (error) {
    console.error('The sandbox could not run what has come due.', error)
  }
}

// An attempt that is aborted when the process ends is not recorded; the next process repeats it.
async function attempt(gigs: Gigs, id: string, end: AbortSignal): Promise<Delivery | null> {
  const delivery = gigs.store.get('deliveries', id)
  const stored = delivery && gigs.store.get('events', delivery.event)
  if (!gigs.webhooks || !stored || end.aborted) return null
  const at = gigs.now().toISOString()
  const outcome = await post(gigs.webhooks, { id, body: JSON.stringify(stored.event), end })
  if (end.aborted) return null
  return gigs.change(() => recordAttempt(gigs, id, { at, ...outcome }))
}

function report(error: unknown): void {
  console.error('The sandbox could not record a webhook delivery.', error)
}
