import { expect, test } from 'vitest'
import { chargedMethod } from '@/components/payments/charged-method'
import { anAccount, aPayment, aPaymentMethod } from '@/lib/testing/account'

const visa = aPaymentMethod({ id: 'visa', createdAt: '2026-10-01T00:00:00Z' })
const amex = aPaymentMethod({ id: 'amex', createdAt: '2026-10-10T00:00:00Z' })
const ageless = aPaymentMethod({ id: 'old', createdAt: null })
const paidWith = (method: typeof visa | null, createdAt = '2026-11-01T00:00:00Z') =>
  aPayment({ status: 'succeeded', method, createdAt })

test.each([
  ['the only method, before the first payment', [visa], [], { id: 'visa', lastChargedAt: null }],
  [
    'the only method, after a payment with it',
    [visa],
    [paidWith(visa)],
    { id: 'visa', lastChargedAt: '2026-11-01T00:00:00Z' },
  ],
  [
    'the method of the last payment, even if another is newer than it',
    [amex, visa],
    [paidWith(visa)],
    { id: 'visa', lastChargedAt: '2026-11-01T00:00:00Z' },
  ],
  [
    'a method that was saved after the last payment',
    [amex, visa],
    [paidWith(visa, '2026-10-05T00:00:00Z')],
    { id: 'amex', lastChargedAt: null },
  ],
  [
    'the method of the last successful payment, not of a failed one',
    [amex, visa],
    [aPayment({ status: 'failed', method: amex }), paidWith(visa, '2026-10-20T00:00:00Z')],
    { id: 'visa', lastChargedAt: '2026-10-20T00:00:00Z' },
  ],
  [
    'the newest method, before the first payment',
    [visa, amex],
    [],
    { id: 'amex', lastChargedAt: null },
  ],
])('the charged method is %s', (_, paymentMethods, payments, expected) => {
  expect(chargedMethod(anAccount({ paymentMethods, payments }))).toEqual(expected)
})

test.each([
  ['there is none', [], []],
  ['none is confirmed', [{ ...visa, status: 'requiresConfirmation' }], []],
  ['the API does not list them', null, []],
  ['the API does not return their age', [visa, ageless], []],
  ['the last payment names none of them', [visa, amex], [paidWith(null)]],
])('no method is marked if %s', (_, paymentMethods, payments) => {
  expect(chargedMethod(anAccount({ paymentMethods, payments }))).toBeNull()
})
