import { setTimeout as wait } from 'node:timers/promises'

/** Returns the result of `work`, or null after `ms` milliseconds. `work` itself continues. */
export async function withTimeout<Result>(
  ms: number,
  work: Promise<Result>,
): Promise<Result | null> {
  const timeout = new AbortController()
  const expiry = wait(ms, null, { signal: timeout.signal })
  expiry.catch(() => {}) // aborted below
  return Promise.race([work, expiry]).finally(() => timeout.abort())
}
