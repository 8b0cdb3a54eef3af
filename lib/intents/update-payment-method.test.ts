import { expect, test } from 'vitest'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { updatePaymentMethod as intent } from '@/lib/intents/update-payment-method'

const method = { id: 'pm_1', type: 'card', brand: 'visa', last4: '4242', status: 'available' }
const one = anAccount({ paymentMethods: [method] })
const two = anAccount({ paymentMethods: [{ ...method, id: 'pm_2' }, method] })
const hidden = anAccount({ paymentMethods: null })

test('a Gigs user can change the payment method', () => {
  const prepared = { ok: true, input: {}, wire: { type: 'updatePaymentMethod' }, before: 'pm_1' }
  expect(intent.prepare(one, {})).toEqual(prepared)
})

test.each([
  ['noGigsUser', emptyAccount, {}],
  ['needsPayments', { ...one, project: { id: 'dev', kind: 'billing' as const } }, {}],
  ['invalidInput', one, { card: '4242' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled by a new payment method', () => {
  expect(intent.compare(one, {}, 'pm_1')).toBe('unconfirmed')
  expect(intent.compare(two, {}, 'pm_1')).toEqual({
    items: [{ key: 'paymentMethod pm_2', group: 'paymentMethod' }],
  })
  expect(intent.compare(one, {}, 'pm_1 pm_2')).toBe('unconfirmed')
})

test('compares nothing if the API does not list payment methods', () => {
  expect(intent.compare(hidden, {}, null)).toBe('acknowledged')
  expect(intent.compare(hidden, {}, 'pm_1')).toBe('unconfirmed')
})
