import { expect, test } from 'vitest'
import {
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
  ['one whose earlier line has ended', ended, 'sub_1'],
])('%s can buy', (_who, account, before) => {
  expect(intent.prepare(account, input)).toEqual({ ok: true, input, wire, before })
})

test('who has this plan is asked once before a second line', () => {
  expect(intent.prepare(anAccount(), input)).toEqual({ ok: false, refusal: 'secondLine' })
  expect(intent.prepare(anAccount(), { ...input, again: 'yes' })).toMatchObject({ ok: true, wire })
})

test('all that was chosen is sent', () => {
  const chosen = { ...input, addons: ['add_1'], sim: 'sim_2', voucherCode: 'SPRING' }
  for (const device of [{ device: 'dev_1' }, { imei: '490154203237518' }]) {
    const wanted = {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { ...chosen, ...device },
    }
    expect(intent.prepare(equipped, { ...chosen, ...device })).toMatchObject({ wire: wanted })
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
])('%s of what goes with the plan', (refusal, account, more) => {
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
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test.each(['blocked', 'deleted'])('a %s customer cannot', (status) => {
  const gigsUser = { id: 'usr_1', email: 'ada@example.com', fullName: null, status }
  const refused = { ok: false, refusal: 'accountBlocked' }
  expect(intent.prepare(anAccount({ gigsUser }), input)).toEqual(refused)
})

test('it is done when a subscription of this plan has appeared, in whatever order they are listed', () => {
  const [first, second] = [aSubscription(), aSubscription({ id: 'sub_2' })]
  const both = anAccount({ subscriptions: [second, first] })
  expect(intent.compare(anAccount(), input, 'sub_1')).toBe('unconfirmed')
  expect(intent.compare(both, input, 'sub_1')).toMatchObject({
    items: [{ key: 'subscription sub_2' }],
  })
  expect(intent.compare(both, input, 'sub_1 sub_2')).toBe('unconfirmed')
})

test('a subscription of another plan, or one that is gone, is not what was bought', () => {
  const ofOther = aSubscription({ id: 'sub_2', plan: oneTimePlan })
  const both = anAccount({ subscriptions: [aSubscription(), ofOther] })
  expect(intent.compare(both, input, 'sub_1')).toBe('unconfirmed')
  expect(intent.compare(anAccount(), input, 'sub_0 sub_1')).toBe('unconfirmed')
})
