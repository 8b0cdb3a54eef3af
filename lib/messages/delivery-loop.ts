import { setTimeout as wait } from 'node:timers/promises'
import { errorFacts, log } from '@/lib/log'
import { startDeliveries } from '@/lib/messages/deliver'
import { deleteOldMessages } from '@/lib/messages/outbox'

const PAUSE_MS = 5_000

// On the global object, because Next.js bundles this file more than once.
const shared: {
  delivery?: { isRunning: boolean; isWanted: boolean; hasLoop: boolean; failedRounds: number }
} & typeof globalThis = globalThis
const state = (shared.delivery ??= {
  isRunning: false,
  isWanted: false,
  hasLoop: false,
  failedRounds: 0,
})

/** Starts to deliver messages every few seconds, for as long as this process runs. */
export function startDelivery(): void {
  if (state.hasLoop) return
  state.hasLoop = true
  void loop()
}

async function loop(): Promise<never> {
  for (let round = 0; ; round += 1) {
    // Spreads the rounds of several processes.
    await wait(PAUSE_MS * (0.5 + Math.random()), null, { ref: false })
    await deliverNow()
    if (round % ROUNDS_PER_DAY === 0) await tidyUp()
  }
}

const ROUNDS_PER_DAY = 17_280

/**
 * Delivers messages now, for example after a webhook, and waits for them. Of several calls at a time, one claims messages
 * for all of them.
 */
export async function deliverNow(): Promise<void> {
  state.isWanted = true
  if (state.isRunning) return
  state.isRunning = true
  const started: Promise<void>[] = []
  while (state.isWanted) {
    state.isWanted = false
    started.push(...(await startRound()))
  }
  state.isRunning = false
  if (started.length === 0) return
  await Promise.all(started) // none of them rejects
  await deliverNow() // a customer's next message had to wait
}

/** Starts deliveries. Logs when they begin to fail, as while the database is down, and when they work again. */
async function startRound(): Promise<Promise<void>[]> {
  try {
    const started = await startDeliveries()
    const { failedRounds } = state
    state.failedRounds = 0
    if (failedRounds > 0) log.info({ step: 'deliveryWorksAgain', failedRounds })
    return started
  } catch (error) {
    state.failedRounds += 1
    if (state.failedRounds === 1) log.error({ step: 'deliveryFails', ...errorFacts(error) })
    return []
  }
}

async function tidyUp(): Promise<void> {
  try {
    await deleteOldMessages()
  } catch (error) {
    log.error({ step: 'oldMessagesKept', ...errorFacts(error) })
  }
}
