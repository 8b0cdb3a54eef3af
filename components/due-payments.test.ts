import { expect, test } from 'vitest'
import { duePayments } from '@/components/due-payments'
import { aPayment, anAccount, aSubscription } from '@/lib/account.fixture'

const failed = aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })
const later = { id: 'pay_2', status: 'succeeded', createdAt: '2026-11-05T00:00:00Z' }
const idsDue = (differences: Parameters<typeof anAccount>[0]) => {
  const { toConfirm, failed: unpaid } = duePayments(anAccount(differences))
  return [...toConfirm, ...unpaid].map(({ id }) => id)
}

test.each([
  ['a payment to confirm', [aPayment()], ['pay_1']],
  ['a failed payment for a running plan', [failed], ['pay_1']],
  ['one without a payment method', [{ ...failed, status: 'requiresPaymentMethod' }], ['pay_1']],
  ['a paid one', [{ ...failed, status: 'succeeded' }], []],
  ['a failed one that was paid later', [aPayment(later), failed], []],
  [
    'a failed one after which something else was paid',
    [aPayment({ ...later, references: [{ object: 'subscription', id: 'sub_2' }] }), failed],
    ['pay_1'],
  ],
  [
    'a failure after the last success',
    [failed, aPayment({ ...later, createdAt: '2026-10-01T00:00:00Z' })],
    ['pay_1'],
  ],
  ['a failed checkout, with which nothing was bought', [{ ...failed, references: [] }], []],
])('%s', (_what, payments, due) => {
  expect(idsDue({ payments })).toEqual(due)
})

test('nothing is due for a plan that has ended', () => {
  const subscriptions = [aSubscription({ status: 'ended' })]
  expect(idsDue({ payments: [failed], subscriptions })).toEqual([])
})

test('nothing is due where payments are not listed', () => {
  expect(idsDue({ payments: null })).toEqual([])
})
