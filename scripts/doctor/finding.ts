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

/** Returns the code of an error of Node.js or a driver, like `ECONNREFUSED`, from the error or its causes. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return 'ETIMEDOUT'
  if ('code' in error && typeof error.code === 'string' && error.code) return error.code
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error.cause ? codeOf(error.cause) : error.name
}

const reasons = new Map([
  ['ECONNREFUSED', 'nothing listens there. Check the host and the port'],
  ['ENOTFOUND', 'its host name is unknown. Check it, and your DNS'],
  ['EAI_AGAIN', 'its host name can’t be looked up. Check your DNS'],
  ['ETIMEDOUT', 'it does not respond. Check the firewall between it and this machine'],
  [
    'UND_ERR_CONNECT_TIMEOUT',
    'it does not respond. Check the firewall between it and this machine',
  ],
  ['ECONNRESET', 'it closed the connection. Check the port, and whether it expects TLS'],
  ['ESOCKET', 'the connection failed. Check the port, and whether it expects TLS (smtps)'],
  ['EPROTO', 'it does not speak TLS on this port. Check the port'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS on this port. Check the port'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired. Renew it'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host name'],
])

const PRIVATE_CA = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_.*)$/

/** Returns why a connection failed and what to do, as the end of a sentence with the error code. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (PRIVATE_CA.test(code)) {
    return `its certificate comes from an authority that Node.js does not know. Name the file of the authority in NODE_EXTRA_CA_CERTS (${code}).`
  }
  return `${reasons.get(code) ?? 'the connection failed'} (${code}).`
}

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
