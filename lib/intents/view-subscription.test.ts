import { expect, test } from 'vitest'
import { aSubscription, anAccount, emptyAccount } from '@/lib/testing/account'
import { viewSubscription as intent } from '@/lib/intents/view-subscription'

const input = { subscription: 'sub_1' }
const wire = { type: 'viewSubscription', viewSubscription: input }

test.each(['pending', 'active', 'restricted', 'ended', 'somethingNew'])(
  'opens a subscription with the status %s',
  (status) => {
    const account = anAccount({ subscriptions: [aSubscription({ status })] })
    expect(intent.prepare(account, input)).toEqual({ ok: true, input, wire, before: null })
  },
)

test.each([
  ['notYours', anAccount(), { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), input],
  ['invalidInput', anAccount(), { subscription: { id: 'sub_1' } }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('compares nothing', () => {
  expect(intent.compare(anAccount(), input, null)).toBe('acknowledged')
})
