import { setTimeout as wait } from 'node:timers/promises'

const answerWithinMs = 120_000

/**
 * Tries until it works, and answers with what came of it.
 * @throws Error after two minutes without, or the reason of `end`.
 */
export async function until<Answer>(
  what: string,
  end: AbortSignal,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const deadline = Date.now() + answerWithinMs
  for (;;) {
    const answer = await attempt().catch(() => null)
    if (answer !== null) return answer
    end.throwIfAborted()
    if (Date.now() > deadline) throw new Error(`${what} did not answer within two minutes.`)
    await wait(100)
  }
}

/** The first good answer from an address. */
export function untilItAnswers(address: string, end: AbortSignal): Promise<Response> {
  return until(address, end, async () => {
    const response = await fetch(address, { signal: end })
    if (!response.ok) throw new Error(`${response.status}`)
    return response
  })
}
