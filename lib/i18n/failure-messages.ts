import type { Wait } from '@/lib/connect/launch-limits'
import type { GigsError } from '@/lib/gigs/errors'
import type { Translator } from '@/lib/i18n/translator'

/** Returns the message for a failed call: what happened, that nothing was lost, and what to do next. */
export function failureMessage(t: Translator, error: GigsError, reference?: string): string {
  const cause = causeOf(error)
  const advice = t(`errors.failure.${passing.has(cause) ? 'advice' : 'lastingAdvice'}`)
  const message = `${t(`errors.failure.${cause}`)} ${advice}`
  return reference ? `${message} ${t('errors.failure.reference', { reference })}` : message
}

// Causes that can be over in a minute.
const passing = new Set(['unreachable', 'timeout', 'busy'])

function causeOf({ failure, facts: { code, status = 0 } }: GigsError) {
  if (code === 'userAlreadyExists') return code
  return status >= 500 ? 'unreachable' : failure
}

/** Returns the message for an exceeded limit: what happened, that nothing was changed, and what to do next. */
export function tooManyLaunches(t: Translator, { limit, seconds }: Wait): string {
  const minutes = Math.ceil(seconds / 60)
  return `${t(`errors.limit.${limit}`)} ${t('errors.limit.advice', { minutes })}`
}
