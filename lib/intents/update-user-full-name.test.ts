import { expect, test } from 'vitest'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { updateUserFullName as intent } from '@/lib/intents/update-user-full-name'

test('a Gigs user can change the name', () => {
  const prepared = { ok: true, input: {}, wire: { type: 'updateUserFullName' }, before: 'Ada' }
  expect(intent.prepare(anAccount(), {})).toEqual(prepared)
})

test.each([
  ['noGigsUser', emptyAccount, {}],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), {}],
  ['invalidInput', anAccount(), { fullName: 'Eve' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled once the name has changed', () => {
  expect(intent.compare(anAccount(), {}, 'Ada')).toBe('unconfirmed')
  expect(intent.compare(anAccount(), {}, '')).toBe('fulfilled')
  expect(intent.compare(emptyAccount, {}, 'Ada')).toBe('unconfirmed')
})
