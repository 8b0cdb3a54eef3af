import { expect, test } from 'vitest'
import {
  outstandingPayments,
  newerMethod,
  nextChargeAt,
} from '@/components/payments/outstanding-payments'
import {
  aPayment,
  aPaymentMethod,
  anAccount,
  aSubscription,
  oneTimePlan,
} from '@/lib/testing/account'

const failed = aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })
const later = { id: 'pay_2', status: 'succeeded', createdAt: '2026-11-05T00:00:00Z' }
const idsDue = (differences: Parameters<typeof anAccount>[0]) => {
  const { toConfirm, failed: unpaid } = outstandingPayments(anAccount(differences))
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

const saved = aPaymentMethod({ id: 'pm_2', createdAt: '2026-11-02T00:00:00.5Z' })

test.each([
  ['a card that was saved afterwards', [aPaymentMethod(), saved], {}, 'pm_2'],
  ['none but the one that failed', [aPaymentMethod()], {}, undefined],
  [
    'a card that is not confirmed yet',
    [{ ...saved, status: 'requiresConfirmation' }],
    {},
    undefined,
  ],
  ['a card that failed too', [saved], { attemptedAt: '2026-11-03T00:00:00Z' }, undefined],
  ['a card of unknown age', [{ ...saved, createdAt: null }], {}, undefined],
  ['no list of cards', null, {}, undefined],
] as const)('%s', (_what, methods, differences, expected) => {
  const account = anAccount({ paymentMethods: methods && [...methods] })
  expect(newerMethod(account, aPayment({ ...failed, ...differences }))?.id).toBe(expected)
})

test.each([
  ['a plan that renews', aSubscription(), '2026-12-01T00:00:00Z'],
  ['a plan that ends by itself', aSubscription({ plan: oneTimePlan }), null],
  ['a canceled plan', aSubscription({ endedAt: '2026-12-01T00:00:00Z' }), null],
])('the next charge of %s', (_what, subscription, expected) => {
  expect(nextChargeAt(anAccount({ subscriptions: [subscription] }), failed)).toBe(expected)
})
