import { expect, test } from 'vitest'
import { describeFailure } from '@/lib/connect/describe-failure'
import { GigsError, type GigsFailure } from '@/lib/gigs/errors'
import { translatorFor } from '@/lib/i18n/translator'

const t = translatorFor('en-US')

test.each([
  ['alreadyCanceled', 409],
  ['secondLine', 409],
  ['needsPayments', 409],
  ['notYours', 404],
  ['planNotAvailable', 404],
  ['invalidInput', 400],
  ['unreachable', 503],
] as const)('the refusal %s has the status %i and is its own code', (refusal, status) => {
  expect(describeFailure(t, { ok: false, refusal })).toMatchObject({ status, code: refusal })
})

test.each([
  ['launches', 'tooManyLaunches'],
  ['voucherCodes', 'tooManyVoucherCodes'],
] as const)('over the limit of %s, the code is %s and the wait is in seconds', (limit, code) => {
  const wait = { limit, seconds: 90 }
  const described = describeFailure(t, { ok: false, wait })
  expect(described).toMatchObject({ status: 429, code, retryAfterSeconds: 90 })
  expect(described.message).toContain('in 2 minutes')
})

const failures: [GigsFailure, httpStatus: number | undefined, status: number, code: string][] = [
  ['refused', 422, 502, 'gigsFailed'],
  ['refused', 401, 502, 'gigsFailed'],
  ['refused', 503, 503, 'gigsUnavailable'],
  ['unreachable', undefined, 503, 'gigsUnavailable'],
  ['timeout', undefined, 503, 'gigsUnavailable'],
  ['busy', undefined, 503, 'gigsUnavailable'],
  ['unreadable', 200, 502, 'gigsFailed'],
  ['unsafeUrl', undefined, 502, 'gigsFailed'],
]

test.each(failures)('a failure %s with %s has the status %i %s', (failure, http, status, code) => {
  const facts = { call: 'connectSessions.create', ...(http && { status: http }) }
  const described = describeFailure(t, { ok: false, failure: new GigsError(failure, facts) })
  expect(described).toMatchObject({ status, code })
  expect(described.retryAfterSeconds).toBe(status === 503 ? 60 : undefined)
  expect(described.message).toContain('Nothing was changed.')
})
