import type { Launched } from '@/lib/connect/launch'
import type { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import type { JsonError } from '@/lib/http/json-error'
import { failureMessage, tooManyLaunches } from '@/lib/i18n/failure-messages'
import type { Translator } from '@/lib/i18n/translator'
import type { Refusal } from '@/lib/intents/refusal'

/** Returns why a launch did not start: the message for the customer, and the status and code for programs. */
export function describeFailure(t: Translator, failed: Launched & { ok: false }): JsonError {
  if ('refusal' in failed) {
    const { refusal: code } = failed
    return { status: statuses.get(code) ?? 409, code, message: t(`refusals.${code}`) }
  }
  if ('wait' in failed) {
    const { wait } = failed
    const code = wait.limit === 'launches' ? 'tooManyLaunches' : 'tooManyVoucherCodes'
    const message = tooManyLaunches(t, wait)
    return { status: 429, code, message, retryAfterSeconds: wait.seconds }
  }
  const message = failureMessage(t, failed.failure, requestId())
  return isUnavailable(failed.failure)
    ? { status: 503, code: 'gigsUnavailable', message, retryAfterSeconds: RETRY_SECONDS }
    : { status: 502, code: 'gigsFailed', message }
}

// An object of another customer and an unknown one have the same refusal.
const statuses = new Map<Refusal, number>([
  ['invalidInput', 400],
  ['notYours', 404],
  ['planNotAvailable', 404],
  ['unreachable', 503],
])

const RETRY_SECONDS = 60

const isUnavailable = ({ failure, facts: { status = 0 } }: GigsError) =>
  failure === 'unreachable' || failure === 'timeout' || failure === 'busy' || status >= 500
