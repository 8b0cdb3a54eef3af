/**
 * Why a call to Gigs failed. `refused` is an error response (`status`, and `type` and `code` if Gigs sent them).
 * All others mean that there was no usable response, so a create may or may not have taken effect.
 */
export type GigsFailure =
  'refused' | 'unreachable' | 'timeout' | 'busy' | 'unreadable' | 'unsafeUrl'

type ErrorDetail = { property: string; code: string }

type Facts = {
  call: string
  status?: number
  type?: string
  code?: string | undefined
  /** The error message of Gigs, without addresses and numbers. For the log, not for customers. */
  gigsMessage?: string | undefined
  /** The request id of Gigs, if it sent one. */
  requestId?: string | undefined
  /** The properties of the request that Gigs refused, and why, without its messages (docs/gigs-api.md#error-object). */
  details?: readonly ErrorDetail[]
  retryAfterMs?: number
}

const RETRYABLE_STATUSES = new Set([409, 429, 500, 502, 503, 504])

/** The only error that lib/gigs throws. Its message contains no body, URL or key, so it is safe to log. */
export class GigsError extends Error {
  override readonly name = 'GigsError'

  constructor(
    readonly failure: GigsFailure,
    readonly facts: Facts,
  ) {
    const { call, status, type, code } = facts
    super([`Gigs ${call}: ${failure}`, status, type, code].filter(Boolean).join(' '))
  }

  get isNotFound(): boolean {
    return this.facts.status === 404
  }

  /**
   * Returns whether Gigs may have refused the call because of this parameter: it named the parameter or a part of
   * it, or named none. Naming parameters is a preview feature, and messages may change
   * (docs/gigs-api.md#error-object).
   */
  mayBeAbout(parameter: string): boolean {
    const { status, details = [] } = this.facts
    const isNamed = details.some(({ property }) => property.split('.')[0] === parameter)
    return status === 422 && (isNamed || details.length === 0)
  }

  /** Whether Gigs refused the values of the request, so that the same values are refused again. */
  get isAboutValues(): boolean {
    return this.facts.status === 422 || this.facts.status === 400
  }

  /** Whether Gigs refused the call for good, so that it changed nothing and is refused again. */
  get isFinal(): boolean {
    const { status = 0 } = this.facts
    return this.failure === 'refused' && !this.isRetryable && (status < 500 || status === 501)
  }

  /** Whether the same call may succeed if it is retried. */
  get isRetryable(): boolean {
    return this.failure === 'unreachable' || RETRYABLE_STATUSES.has(this.facts.status ?? 0)
  }
}

/** Returns null for a 404, as the handler of a call that reads one object. @throws every other error */
export function nullIfNotFound(error: unknown): null {
  if (error instanceof GigsError && error.isNotFound) return null
  throw error
}
