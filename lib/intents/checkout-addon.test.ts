import { expect, test } from 'vitest'
import { anAccount, anAddon, aSubscription, emptyAccount } from '@/lib/account.fixture'
import { checkoutAddon as intent } from '@/lib/intents/checkout-addon'

const account = anAccount({ addons: [anAddon(), anAddon({ id: 'add_2' })] })
const input = { subscription: 'sub_1', addons: ['add_1'] }
const wire = { type: 'checkoutAddon', checkoutAddon: input }

test.each([['add_1'], [['add_1']]])('an add-on that fits can be bought, sent as %j', (addons) => {
  const prepared = { ok: true, input, wire, before: '' }
  expect(intent.prepare(account, { subscription: 'sub_1', addons })).toEqual(prepared)
})

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
])('%s', (refusal, of, submitted) => {
  expect(intent.prepare(of, submitted)).toEqual({ ok: false, refusal })
})

test('it is done when an add-on has appeared on that subscription, not on another', () => {
  const bought = { id: 'sad_1', addon: anAddon(), status: 'active', endedAt: null }
  const other = { ...account, subscriptionAddons: [{ ...bought, subscription: 'sub_2' }] }
  const done = { ...account, subscriptionAddons: [{ ...bought, subscription: 'sub_1' }] }
  expect(intent.settle(other, input, '')).toBe('unconfirmed')
  expect(intent.settle(done, input, '')).toBe('fulfilled')
})
