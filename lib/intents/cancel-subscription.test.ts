import { expect, test } from 'vitest'
import { aSubscription, anAccount, emptyAccount, oneTimePlan } from '@/lib/testing/account'
import { cancelSubscription as intent } from '@/lib/intents/cancel-subscription'

const withSubscription = (differences: Parameters<typeof aSubscription>[0]) =>
  anAccount({ subscriptions: [aSubscription(differences)] })
const canceled = withSubscription({ endedAt: '2026-12-01T00:00:00Z' })
const input = { subscription: 'sub_1' }

test('cancels an active, recurring subscription', () => {
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
  ['ended', withSubscription({ status: 'ended', endedAt: '2026-10-01T00:00:00Z' }), input],
  ['alreadyCanceled', canceled, input],
  ['notRecurring', withSubscription({ plan: oneTimePlan }), input],
  ['notActive', withSubscription({ status: 'pending' }), input],
  ['notActive', withSubscription({ status: 'restricted' }), input],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), input],
  ['invalidInput', anAccount(), {}],
  ['invalidInput', anAccount(), { ...input, user: 'usr_2' }],
  ['invalidInput', anAccount(), { subscription: ['sub_1'] }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled once the subscription has an end date', () => {
  expect(intent.compare(anAccount(), input, '')).toBe('unconfirmed')
  expect(intent.compare(canceled, input, '')).toBe('fulfilled')
  expect(intent.compare(anAccount({ subscriptions: [] }), input, '')).toBe('unconfirmed')
})
