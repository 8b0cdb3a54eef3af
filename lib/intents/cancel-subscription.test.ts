import { expect, test } from 'vitest'
import { aSubscription, anAccount, emptyAccount, oneTimePlan } from '@/lib/testing/account'
import { cancelSubscription as intent } from '@/lib/intents/cancel-subscription'

const withOne = (differences: Parameters<typeof aSubscription>[0]) =>
  anAccount({ subscriptions: [aSubscription(differences)] })
const canceled = withOne({ endedAt: '2026-12-01T00:00:00Z' })
const input = { subscription: 'sub_1' }

test('an active, recurring subscription can be canceled', () => {
  expect(intent.prepare(anAccount(), input)).toEqual({
    ok: true,
    input,
    wire: { type: 'cancelSubscription', cancelSubscription: input },
    before: '',
  })
})

test.each([
  ['notYours', anAccount(), { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', withOne({ status: 'ended', endedAt: '2026-10-01T00:00:00Z' }), input],
  ['alreadyCanceled', canceled, input],
  ['notRecurring', withOne({ plan: oneTimePlan }), input],
  ['notActive', withOne({ status: 'pending' }), input],
  ['notActive', withOne({ status: 'restricted' }), input],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), input],
  ['invalidInput', anAccount(), {}],
  ['invalidInput', anAccount(), { ...input, user: 'usr_2' }],
  ['invalidInput', anAccount(), { subscription: ['sub_1'] }],
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('it is done when an end date has appeared', () => {
  expect(intent.compare(anAccount(), input, '')).toBe('unconfirmed')
  expect(intent.compare(canceled, input, '')).toBe('fulfilled')
  expect(intent.compare(anAccount({ subscriptions: [] }), input, '')).toBe('unconfirmed')
})
