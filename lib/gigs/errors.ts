/**
 * Why a call to Gigs failed. `refused` is an answer of Gigs (`status`, and its error `type` and `code`
 * where it gave them); every other kind means that there was no usable answer, so the effect of a
 * create is not known.
 */
export type GigsFailure =
  'refused' | 'unreachable' | 'timeout' | 'busy' | 'unreadable' | 'unsafeUrl'

type Facts = {
  call: string
  status?: number
  type?: string
  code?: string | undefined
  /** The message of Gigs for people, without addresses of any kind. For the log, not for customers. */
  said?: string | undefined
  /** The id under which Gigs has the request, where it names one. */
  requestId?: string | undefined
  /** The parameters of the request that Gigs named as wrong. */
  parameters?: readonly string[]
  retryAfterMs?: number
}

const PASSING = new Set([409, 429, 500, 502, 503, 504])

/** The only error lib/gigs throws. Its text holds no body, no url and no key, so it may be logged. */
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
   * Whether Gigs may have refused the call for this parameter: it named it, or a part of it, or named none.
   * Naming them is a preview, and texts are not to be branched on (docs/gigs-api.md#error-object).
   */
  mayBeAbout(parameter: string): boolean {
    const { status, parameters = [] } = this.facts
    const isNamed = parameters.some((name) => name.split('.')[0] === parameter)
    return status === 422 && (isNamed || parameters.length === 0)
  }

  /** Whether the same call may succeed a moment later. */
  get isPassing(): boolean {
    return this.failure === 'unreachable' || PASSING.has(this.facts.status ?? 0)
  }
}
