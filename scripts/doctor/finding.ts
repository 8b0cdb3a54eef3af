import type { Environment } from '@/lib/env'

/** What one check found. */
export type Finding = {
  /** The name of the check, like `gigs.key`. Scripts may rely on it. */
  check: string
  state: 'ok' | 'warning' | 'failure' | 'skipped'
  /** What is the case, and what to do if it is not ok. Contains no secret. */
  message: string
}

/** What the checks know. */
export type Setup = {
  environment: Environment
  /** Where to send a test mail; null for none. */
  mailTo: string | null
}

const withState =
  (state: Finding['state']) =>
  (check: string, message: string): Finding => ({ check, state, message })

export const ok = withState('ok')
export const warning = withState('warning')
export const failure = withState('failure')
export const skipped = withState('skipped')

/** How long a check waits for another system, in ms. */
export const TIMEOUT_MS = 10_000

const MAX_SKEW_MS = 60_000

/** Compares another clock, in ms since the epoch, with the clock of this machine. Signatures allow five minutes. */
export function compareClocks(
  check: string,
  whose: string,
  time: number,
  now = Date.now(),
): Finding {
  const seconds = Math.round(Math.abs(now - time) / 1000)
  if (Math.abs(now - time) <= MAX_SKEW_MS) {
    return ok(check, `The clocks of this machine and ${whose} agree within ${seconds + 1} s.`)
  }
  return failure(
    check,
    `The clocks of this machine and ${whose} differ by ${seconds} seconds. Signed requests are refused beyond 300. Synchronize the clock with NTP.`,
  )
}
