import { setTimeout as wait } from 'node:timers/promises'

/** The answer of `work` where it comes within so many milliseconds; else null, and `work` goes on. */
export async function withTimeout<Answer>(
  ms: number,
  work: Promise<Answer>,
): Promise<Answer | null> {
  const impatience = new AbortController()
  const late = wait(ms, null, { signal: impatience.signal })
  late.catch(() => {}) // stopped, below
  return Promise.race([work, late]).finally(() => impatience.abort())
}
