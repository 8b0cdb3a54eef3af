import { expect, test } from 'vitest'
import { GigsError } from '@/lib/gigs/errors'
import { failureMessage } from '@/lib/i18n/failure-messages'
import { translatorFor } from '@/lib/i18n/translator'

const t = translatorFor('en-US')

test.each([
  ['refused', 422],
  ['unsafeUrl', 200],
  ['unreadable', 200],
] as const)(
  'a call that fails again if it is repeated (%s) does not advise that',
  (failure, status) => {
    const message = failureMessage(t, new GigsError(failure, { call: 'unit', status }))
    expect(message).not.toContain('Try again')
    expect(message).toContain('Nothing was changed. If it happens again, write to')
  },
)

test.each([
  ['unreachable', 503],
  ['refused', 503],
  ['timeout', undefined],
  ['busy', undefined],
] as const)(
  'a call that may work a minute later (%s %s) advises to try again',
  (failure, status) => {
    const error = new GigsError(failure, { call: 'unit', ...(status && { status }) })
    expect(failureMessage(t, error, 'abc')).toMatch(/Try again in a minute.* Reference: abc$/)
  },
)
