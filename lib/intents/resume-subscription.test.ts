import { expect, test } from 'vitest'
import { aSubscription, anAccount, emptyAccount, oneTimePlan } from '@/lib/testing/account'
import { resumeSubscription as intent } from '@/lib/intents/resume-subscription'

const endedAt = '2026-12-01T00:00:00Z'
const withSubscription = (differences: Parameters<typeof aSubscription>[0]) =>
  anAccount({ subscriptions: [aSubscription(differences)] })
const canceled = withSubscription({ endedAt })
const input = { subscription: 'sub_1' }

test('resumes a canceled subscription until it ends', () => {
  expect(intent.prepare(canceled, input)).toEqual({
    ok: true,
    input,
    wire: { type: 'resumeSubscription', resumeSubscription: input },
    before: endedAt,
  })
})

test.each([
  ['notYours', canceled, { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', withSubscription({ status: 'ended', endedAt }), input],
  ['notCanceled', anAccount(), input],
  ['notRecurring', withSubscription({ plan: oneTimePlan, endedAt }), input],
  ['needsPayments', { ...canceled, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', canceled, { subscription: '' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled once the end date is gone', () => {
  expect(intent.compare(canceled, input, endedAt)).toBe('unconfirmed')
  expect(intent.compare(anAccount(), input, endedAt)).toBe('fulfilled')
})

test('another end date or a missing subscription does not fulfill it', () => {
  const later = anAccount({ subscriptions: [aSubscription({ endedAt: '2027-01-01T00:00:00Z' })] })
  expect(intent.compare(later, input, endedAt)).toBe('unconfirmed')
  expect(intent.compare(anAccount({ subscriptions: [] }), input, endedAt)).toBe('unconfirmed')
})
