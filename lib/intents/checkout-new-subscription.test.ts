import { expect, test } from 'vitest'
import { aPlan, aSubscription, anAccount, emptyAccount } from '@/lib/account.fixture'
import { checkoutNewSubscription as intent } from '@/lib/intents/checkout-new-subscription'

const input = { plan: 'pln_1' }
const wire = { type: 'checkoutNewSubscription', checkoutNewSubscription: input }

test.each([
  ['a new customer', emptyAccount, ''],
  ['one who has this plan already', anAccount(), 'sub_1'],
])('%s can buy', (_who, account, before) => {
  expect(intent.prepare(account, input)).toEqual({ ok: true, input, wire, before })
})

test.each([
  ['planNotAvailable', emptyAccount, { plan: 'pln_unknown' }],
  ['planNotAvailable', anAccount({ plans: [aPlan({ status: 'archived' })] }), input],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), input],
  ['invalidInput', emptyAccount, {}],
  ['invalidInput', emptyAccount, { plan: 'a'.repeat(65) }],
  ['invalidInput', emptyAccount, { ...input, userDetails: { email: 'eve@evil.example' } }],
  ['invalidInput', emptyAccount, JSON.parse('{"plan":"pln_1","__proto__":{"user":"usr_2"}}')],
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test.each(['blocked', 'deleted'])('a %s customer cannot', (status) => {
  const gigsUser = { id: 'usr_1', email: 'ada@example.com', fullName: null, status }
  const refused = { ok: false, refusal: 'accountBlocked' }
  expect(intent.prepare(anAccount({ gigsUser }), input)).toEqual(refused)
})

test('it is done when a subscription has appeared, in whatever order they are listed', () => {
  const [first, second] = [aSubscription(), aSubscription({ id: 'sub_2' })]
  const both = anAccount({ subscriptions: [second, first] })
  expect(intent.settle(anAccount(), input, 'sub_1')).toBe('unconfirmed')
  expect(intent.settle(both, input, 'sub_1')).toBe('fulfilled')
  expect(intent.settle(both, input, 'sub_1 sub_2')).toBe('unconfirmed')
})
