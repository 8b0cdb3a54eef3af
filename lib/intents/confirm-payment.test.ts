import { expect, test } from 'vitest'
import { anAccount, aPayment, emptyAccount } from '@/lib/testing/account'
import { confirmPayment as intent } from '@/lib/intents/confirm-payment'

const withOne = (status: string) => anAccount({ payments: [aPayment({ status })] })
const waiting = withOne('requiresConfirmation')
const input = { payment: 'pay_1' }

test('a payment that waits for it can be confirmed', () => {
  const wire = { type: 'confirmPayment', confirmPayment: input }
  const prepared = { ok: true, input, wire, before: 'requiresConfirmation' }
  expect(intent.prepare(waiting, input)).toEqual(prepared)
})

test.each([
  ['notYours', waiting, { payment: 'pay_2' }],
  ['notYours', emptyAccount, input],
  ['notYours', anAccount({ payments: null }), input],
  ['nothingToConfirm', withOne('succeeded'), input],
  ['nothingToConfirm', withOne('failed'), input],
  ['needsPayments', { ...waiting, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', waiting, { payment: '' }],
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('it is done when the payment was confirmed', () => {
  expect(intent.compare(waiting, input, 'requiresConfirmation')).toBe('unconfirmed')
  expect(intent.compare(withOne('succeeded'), input, 'requiresConfirmation')).toBe('fulfilled')
})

test.each(['failed', 'requiresPaymentMethod', 'something new'])(
  'a payment that is %s was not confirmed',
  (status) => {
    expect(intent.compare(withOne(status), input, 'requiresConfirmation')).toBe('unconfirmed')
  },
)

test.each([[[]], [null]])(
  'a payment that is not listed any more was not confirmed (%j)',
  (payments) => {
    const before = 'requiresConfirmation'
    expect(intent.compare(anAccount({ payments }), input, before)).toBe('unconfirmed')
  },
)
