import { expect, test } from 'vitest'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { updateUserFullName as intent } from '@/lib/intents/update-user-full-name'

test('a customer of Gigs can change it', () => {
  const prepared = { ok: true, input: {}, wire: { type: 'updateUserFullName' }, before: 'Ada' }
  expect(intent.prepare(anAccount(), {})).toEqual(prepared)
})

test.each([
  ['noGigsUser', emptyAccount, {}],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), {}],
  ['invalidInput', anAccount(), { fullName: 'Eve' }],
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('it is done when the name is another', () => {
  expect(intent.compare(anAccount(), {}, 'Ada')).toBe('unconfirmed')
  expect(intent.compare(anAccount(), {}, '')).toBe('fulfilled')
  expect(intent.compare(emptyAccount, {}, 'Ada')).toBe('unconfirmed')
})
