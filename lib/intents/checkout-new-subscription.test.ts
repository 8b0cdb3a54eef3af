import { expect, test } from 'vitest'
import {
  aGigsUser,
  anAccount,
  anAddon,
  aPlan,
  aSim,
  aSubscription,
  emptyAccount,
  oneTimePlan,
} from '@/lib/testing/account'
import { checkoutNewSubscription as intent } from '@/lib/intents/checkout-new-subscription'

const input = { plan: 'pln_1' }
const wire = { type: 'checkoutNewSubscription', checkoutNewSubscription: input }

const ended = anAccount({ subscriptions: [aSubscription({ status: 'ended' })] })
const card = aSim({ id: 'sim_2', type: 'pSIM', status: 'inactive' })
const equipped = {
  ...emptyAccount,
  plans: [aPlan({ simTypes: ['eSIM', 'pSIM'] })],
  addons: [anAddon()],
  devices: [{ id: 'dev_1', imei: null }],
  chosenSim: card,
}

test.each([
  ['a new customer', emptyAccount, ''],
  ['a customer whose earlier subscription has ended', ended, 'sub_1'],
])('%s can buy a plan', (_customer, account, before) => {
  expect(intent.prepare(account, input)).toEqual({ ok: true, input, wire, before })
})

test('a customer who has this plan must confirm a second line', () => {
  expect(intent.prepare(anAccount(), input)).toEqual({ ok: false, refusal: 'secondLine' })
  expect(intent.prepare(anAccount(), { ...input, again: 'yes' })).toMatchObject({ ok: true, wire })
})

test('sends all chosen options', () => {
  const chosen = { ...input, addons: ['add_1'], sim: 'sim_2', voucherCode: 'SPRING' }
  for (const device of [{ device: 'dev_1' }, { imei: '490154203237518' }]) {
    const wireWithOptions = {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { ...chosen, ...device },
    }
    expect(intent.prepare(equipped, { ...chosen, ...device })).toMatchObject({
      wire: wireWithOptions,
    })
  }
})

const withSim = (sim: object) => ({ ...equipped, chosenSim: { ...card, ...sim } })

test.each([
  ['addonDoesNotFit', emptyAccount, { addons: 'add_1' }],
  ['simNotUsable', { ...equipped, chosenSim: null }, { sim: 'sim_2' }],
  ['simNotUsable', equipped, { sim: 'sim_3' }],
  ['simNotUsable', withSim({ status: 'active' }), { sim: 'sim_2' }],
  ['simNotUsable', withSim({ provider: 'p3' }), { sim: 'sim_2' }],
  ['simNotUsable', { ...equipped, plans: [aPlan()] }, { sim: 'sim_2' }],
  ['notYours', equipped, { device: 'dev_2' }],
  ['invalidInput', equipped, { device: 'dev_1', imei: '490154203237518' }],
  ['invalidInput', equipped, { imei: '490154203237519' }],
])('refuses an option with %s', (refusal, account, more) => {
  expect(intent.prepare(account, { ...input, ...more })).toEqual({ ok: false, refusal })
})

test.each([
  ['planNotAvailable', emptyAccount, { plan: 'pln_unknown' }],
  ['planNotAvailable', anAccount({ plans: [aPlan({ status: 'archived' })] }), input],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), input],
  ['invalidInput', emptyAccount, {}],
  ['invalidInput', emptyAccount, { plan: 'a'.repeat(65) }],
  ['invalidInput', emptyAccount, { ...input, userDetails: { email: 'eve@evil.example' } }],
  ['invalidInput', emptyAccount, JSON.parse('{"plan":"pln_1","__proto__":{"user":"usr_2"}}')],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test.each(['blocked', 'deleted'])('a %s customer cannot buy a plan', (status) => {
  const gigsUser = aGigsUser({ status })
  const refused = { ok: false, refusal: 'accountBlocked' }
  expect(intent.prepare(anAccount({ gigsUser }), input)).toEqual(refused)
})

test('is fulfilled by a new subscription of this plan, in any list order', () => {
  const [first, second] = [aSubscription(), aSubscription({ id: 'sub_2' })]
  const both = anAccount({ subscriptions: [second, first] })
  expect(intent.compare(anAccount(), input, 'sub_1')).toBe('unconfirmed')
  expect(intent.compare(both, input, 'sub_1')).toMatchObject({
    items: [{ key: 'subscription sub_2' }],
  })
  expect(intent.compare(both, input, 'sub_1 sub_2')).toBe('unconfirmed')
})

test('a subscription of another plan or a missing one does not fulfill it', () => {
  const ofAnotherPlan = aSubscription({ id: 'sub_2', plan: oneTimePlan })
  const both = anAccount({ subscriptions: [aSubscription(), ofAnotherPlan] })
  expect(intent.compare(both, input, 'sub_1')).toBe('unconfirmed')
  expect(intent.compare(anAccount(), input, 'sub_0 sub_1')).toBe('unconfirmed')
})
