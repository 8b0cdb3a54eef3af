import { setTimeout as wait } from 'node:timers/promises'

const TIMEOUT_MS = 300_000

/**
 * Calls `attempt` until it does not throw, and returns its result. `name` appears in the error message.
 * @throws Error after five minutes, or the reason of `end` once that is aborted.
 */
export async function until<Result>(
  name: string,
  end: AbortSignal,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + TIMEOUT_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      end.throwIfAborted()
      if (Date.now() > deadline) {
        throw new Error(`${name} was not ready within five minutes: ${String(error)}`, {
          cause: error,
        })
      }
      await wait(100)
    }
  }
}

/** Waits until an address responds with a status below 300, and returns that response. */
export function untilReady(address: string, end: AbortSignal): Promise<Response> {
  return until(address, end, async () => {
    const response = await fetch(address, { signal: end })
    if (!response.ok) throw new Error(`${response.status}`)
    return response
  })
}
