import { expect, test } from 'vitest'
import { featuredPlans, findOnSale } from '@/app/(public)/plans/load-plans'
import { anAccount, aPlan, oneTimePlan } from '@/lib/testing/account'

const priced = (id: string, amount: number, differences = {}) =>
  aPlan({ id, price: { amount, currency: 'USD' }, ...differences })
const dataOnly = { allowances: { dataBytes: null, voiceSeconds: 0, smsMessages: 0 } }
const ids = (plans: { id: string }[]) => plans.map(({ id }) => id)

test('features the cheapest plans that renew, include calls and have no minimum term', () => {
  const validity = { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 12 }
  const plans = [
    priced('term', 900, { validity }),
    priced('premium', 6_500),
    priced('data', 500, dataOnly),
    priced('starter', 1_500),
    priced('old', 100, { status: 'archived' }),
    priced('everyday', 2_500),
    { ...oneTimePlan, price: { amount: 300, currency: 'USD' } },
  ]
  expect(ids(featuredPlans(plans))).toEqual(['starter', 'everyday', 'premium'])
})

test('fills up with the cheapest other plans', () => {
  const plans = [
    priced('tablet', 2_000, dataOnly),
    priced('data', 1_800, dataOnly),
    priced('a', 9_900),
  ]
  expect(ids(featuredPlans(plans))).toEqual(['a', 'data', 'tablet'])
})

test.each([
  ['pln_1', true],
  ['pln_9', false],
  ['pln_0', false],
])('finds the plan %s on sale: %s', (id, isFound) => {
  const account = anAccount({ plans: [aPlan(), aPlan({ id: 'pln_0', status: 'archived' })] })
  expect(findOnSale(account, id) !== undefined).toBe(isFound)
})
