import { expect, test } from 'vitest'
import { anAccount, anAddon, aSubscription, emptyAccount } from '@/lib/testing/account'
import { checkoutAddon as intent } from '@/lib/intents/checkout-addon'

const account = anAccount({ addons: [anAddon(), anAddon({ id: 'add_2' })] })
const input = { subscription: 'sub_1', addons: ['add_1'] }
const wire = { type: 'checkoutAddon', checkoutAddon: input }

test.each([['add_1'], [['add_1']]])(
  'buys an add-on that fits the plan, submitted as %j',
  (addons) => {
    const prepared = { ok: true, input, wire, before: '' }
    expect(intent.prepare(account, { subscription: 'sub_1', addons })).toEqual(prepared)
  },
)

test.each([
  ['notYours', account, { ...input, subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', { ...account, subscriptions: [aSubscription({ status: 'ended' })] }, input],
  ['notActive', { ...account, subscriptions: [aSubscription({ status: 'pending' })] }, input],
  ['addonDoesNotFit', account, { ...input, addons: ['add_unknown'] }],
  ['addonDoesNotFit', account, { ...input, addons: ['add_1', 'add_unknown'] }],
  ['addonDoesNotFit', { ...account, addons: [anAddon({ status: 'archived' })] }, input],
  ['addonDoesNotFit', { ...account, addons: [anAddon({ plans: ['pln_2'] })] }, input],
  ['needsPayments', { ...account, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', account, { subscription: 'sub_1' }],
  ['invalidInput', account, { ...input, addons: [] }],
])('refuses with %s', (refusal, customer, submitted) => {
  expect(intent.prepare(customer, submitted)).toEqual({ ok: false, refusal })
})

function withBought(id: string, addon: string, subscription: string) {
  const bought = { id, addon: anAddon({ id: addon }), status: 'active', endedAt: null }
  return { ...account, subscriptionAddons: [{ ...bought, subscription }] }
}

test('is fulfilled by a new add-on of the requested kind on this subscription', () => {
  expect(intent.compare(withBought('sad_1', 'add_1', 'sub_2'), input, '')).toBe('unconfirmed')
  expect(intent.compare(withBought('sad_1', 'add_2', 'sub_1'), input, '')).toBe('unconfirmed')
  expect(intent.compare(withBought('sad_1', 'add_1', 'sub_1'), input, 'sad_1')).toBe('unconfirmed')
  expect(intent.compare(withBought('sad_1', 'add_1', 'sub_1'), input, 'sad_0')).toEqual({
    items: [{ key: 'addon sad_1', group: 'add_1' }],
  })
})
