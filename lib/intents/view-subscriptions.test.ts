import { expect, test } from 'vitest'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { viewSubscriptions as intent } from '@/lib/intents/view-subscriptions'

test('a Gigs user can open it without any subscription', () => {
  const prepared = { ok: true, input: {}, wire: { type: 'viewSubscriptions' }, before: null }
  expect(intent.prepare(anAccount({ subscriptions: [] }), {})).toEqual(prepared)
})

test.each([
  ['noGigsUser', emptyAccount, {}],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), {}],
  ['invalidInput', anAccount(), { subscription: 'sub_1' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('compares nothing', () => {
  expect(intent.compare(anAccount(), {}, null)).toBe('acknowledged')
})
