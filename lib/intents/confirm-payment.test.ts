import { expect, test } from 'vitest'
import { anAccount, aPayment, emptyAccount } from '@/lib/testing/account'
import { confirmPayment as intent } from '@/lib/intents/confirm-payment'

const withPayment = (status: string) => anAccount({ payments: [aPayment({ status })] })
const waiting = withPayment('requiresConfirmation')
const input = { payment: 'pay_1' }

test('confirms a payment that requires confirmation', () => {
  const wire = { type: 'confirmPayment', confirmPayment: input }
  const prepared = { ok: true, input, wire, before: 'requiresConfirmation' }
  expect(intent.prepare(waiting, input)).toEqual(prepared)
})

test.each([
  ['notYours', waiting, { payment: 'pay_2' }],
  ['notYours', emptyAccount, input],
  ['notYours', anAccount({ payments: null }), input],
  ['nothingToConfirm', withPayment('succeeded'), input],
  ['nothingToConfirm', withPayment('failed'), input],
  ['needsPayments', { ...waiting, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', waiting, { payment: '' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled once the payment is confirmed', () => {
  expect(intent.compare(waiting, input, 'requiresConfirmation')).toBe('unconfirmed')
  expect(intent.compare(withPayment('succeeded'), input, 'requiresConfirmation')).toBe('fulfilled')
})

test.each(['failed', 'requiresPaymentMethod', 'something new'])(
  'a payment with the status %s does not fulfill it',
  (status) => {
    expect(intent.compare(withPayment(status), input, 'requiresConfirmation')).toBe('unconfirmed')
  },
)

test.each([[[]], [null]])(
  'a payment that is no longer listed does not fulfill it (%j)',
  (payments) => {
    const before = 'requiresConfirmation'
    expect(intent.compare(anAccount({ payments }), input, before)).toBe('unconfirmed')
  },
)
