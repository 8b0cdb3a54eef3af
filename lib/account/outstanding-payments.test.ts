import { expect, test } from 'vitest'
import { outstandingPayments, newerMethod, nextRenewal } from '@/lib/account/outstanding-payments'
import {
  aPayment,
  aPaymentMethod,
  anAccount,
  aSubscription,
  oneTimePlan,
} from '@/lib/testing/account'

const failed = aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })
const later = { id: 'pay_2', status: 'succeeded', createdAt: '2026-11-05T00:00:00Z' }
const outstandingIds = (differences: Parameters<typeof anAccount>[0]) => {
  const { toConfirm, failed: unpaid } = outstandingPayments(anAccount(differences))
  return [...toConfirm, ...unpaid].map(({ id }) => id)
}

test.each([
  ['includes a payment to confirm', [aPayment()], ['pay_1']],
  ['includes a failed payment for an active plan', [failed], ['pay_1']],
  [
    'includes a payment without a payment method',
    [{ ...failed, status: 'requiresPaymentMethod' }],
    ['pay_1'],
  ],
  ['excludes a paid payment', [{ ...failed, status: 'succeeded' }], []],
  ['excludes a failed payment that was paid later', [aPayment(later), failed], []],
  [
    'includes a failed payment when only another subscription was paid later',
    [aPayment({ ...later, references: [{ object: 'subscription', id: 'sub_2' }] }), failed],
    ['pay_1'],
  ],
  [
    'includes a failure that is newer than the last success',
    [failed, aPayment({ ...later, createdAt: '2026-10-01T00:00:00Z' })],
    ['pay_1'],
  ],
  ['excludes a failed checkout, which bought nothing', [{ ...failed, references: [] }], []],
])('%s', (_title, payments, expected) => {
  expect(outstandingIds({ payments })).toEqual(expected)
})

test('excludes a failed payment for a plan that has ended', () => {
  const subscriptions = [aSubscription({ status: 'ended' })]
  expect(outstandingIds({ payments: [failed], subscriptions })).toEqual([])
})

test('returns nothing when the account has no payment list', () => {
  expect(outstandingIds({ payments: null })).toEqual([])
})

const saved = aPaymentMethod({ id: 'pm_2', createdAt: '2026-11-02T00:00:00.5Z' })

test.each([
  ['returns a card that was saved later', [aPaymentMethod(), saved], {}, 'pm_2'],
  ['ignores the card that failed', [aPaymentMethod()], {}, undefined],
  [
    'ignores a card that is not confirmed yet',
    [{ ...saved, status: 'requiresConfirmation' }],
    {},
    undefined,
  ],
  ['ignores a card that failed too', [saved], { attemptedAt: '2026-11-03T00:00:00Z' }, undefined],
  ['ignores a card of unknown age', [{ ...saved, createdAt: null }], {}, undefined],
  ['handles an account without a payment method list', null, {}, undefined],
] as const)('%s', (_title, methods, differences, expected) => {
  const account = anAccount({ paymentMethods: methods && [...methods] })
  expect(newerMethod(account, aPayment({ ...failed, ...differences }))?.id).toBe(expected)
})

test.each([
  ['a recurring plan', aSubscription(), '2026-12-01T00:00:00Z'],
  ['a one-time plan', aSubscription({ plan: oneTimePlan }), null],
  ['a canceled plan', aSubscription({ endedAt: '2026-12-01T00:00:00Z' }), null],
])('returns the next renewal of %s', (_title, subscription, expected) => {
  expect(nextRenewal(anAccount({ subscriptions: [subscription] }), failed)).toBe(expected)
})
