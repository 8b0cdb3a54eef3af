import { describe, expect, test } from 'vitest'
import { reconcileChoice, startingChoice } from '@/lib/checkout/reconcile-choice'
import { aPlan, aSim, anAccount, anAddon } from '@/lib/testing/account'

const plan = aPlan({ simTypes: ['eSIM', 'pSIM'] })
const card = aSim({ id: 'sim_card', type: 'pSIM', status: 'inactive' })
const choice = {
  plan: plan.id,
  addons: ['add_1', 'add_2'],
  sim: { id: card.id, iccid: card.iccid },
  device: 'dev_1',
  voucherCode: 'SPRING',
}
const device = { id: 'dev_1', imei: null }
const addons = [anAddon(), anAddon({ id: 'add_2' })]
const account = anAccount({ plans: [plan], addons, chosenSim: card, devices: [device] })

test('keeps a choice that is still available', () => {
  expect(reconcileChoice(account, plan, choice)).toEqual({ choice, removed: [] })
})

test.each([
  ['an archived add-on', { addons: [anAddon()] }, { ...choice, addons: ['add_1'] }, 'addon'],
  ['a SIM card in use', { chosenSim: { ...card, status: 'active' } }, without('sim'), 'sim'],
  ['a missing SIM card', { chosenSim: null }, without('sim'), 'sim'],
  ['another SIM card', { chosenSim: { ...card, id: 'sim_2' } }, without('sim'), 'sim'],
  [
    'a SIM card of another network',
    { chosenSim: { ...card, provider: 'p3' } },
    without('sim'),
    'sim',
  ],
  ['a removed device', { devices: [] }, without('device'), 'device'],
])('removes %s and says so', (_option, change, expected, option) => {
  const { choice: reconciled, removed } = reconcileChoice({ ...account, ...change }, plan, choice)
  expect(reconciled).toEqual(expected)
  expect(removed).toEqual([option])
})

test('omits the add-ons if none remains', () => {
  const { choice: reconciled } = reconcileChoice({ ...account, addons: [] }, plan, choice)
  expect(reconciled).not.toHaveProperty('addons')
})

function without(name: 'sim' | 'device') {
  return Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name))
}

describe('a device that does not fit the plan', () => {
  const imei = '490154203237518'
  const unfit = { id: 'dev_1', imei, model: { simTypes: ['other'] } }

  test.each([{ device: 'dev_1' }, { imei }])('is removed from %j', (chosen) => {
    const { choice: reconciled, removed } = reconcileChoice(
      { ...account, devices: [unfit] },
      plan,
      { plan: plan.id, ...chosen },
    )
    expect(reconciled).toEqual({ plan: plan.id })
    expect(removed).toEqual(['unfitDevice'])
  })
})

test('keeps a card that was not looked up yet, unless the plan has no SIM cards', () => {
  const visitor = { plan: plan.id, sim: { iccid: card.iccid } }
  expect(reconcileChoice(account, plan, visitor).choice).toEqual(visitor)
  const esimOnly = aPlan({ simTypes: ['eSIM'] })
  expect(reconcileChoice(account, esimOnly, visitor).removed).toHaveLength(1)
})

describe('a plan without a choice', () => {
  const other = { ...choice, plan: 'pln_other' }

  test('starts with the SIM card and the device of the choice for another plan', () => {
    const { choice: started, removed } = startingChoice(account, plan, other)
    expect(started).toEqual({ plan: plan.id, sim: choice.sim, device: 'dev_1' })
    expect(removed).toEqual([])
  })

  test('starts without those that do not fit, and without a message', () => {
    const changed = { ...account, chosenSim: null, devices: [] }
    expect(startingChoice(changed, plan, other)).toEqual({ choice: { plan: plan.id }, removed: [] })
  })

  test('starts with the only device that fits', () => {
    const unfit = { id: 'dev_2', imei: null, model: { simTypes: ['other'] } }
    const { choice: started } = startingChoice({ ...account, devices: [unfit, device] }, plan, null)
    expect(started).toEqual({ plan: plan.id, device: 'dev_1' })
  })

  test('starts without a device if two fit', () => {
    const devices = [device, { id: 'dev_2', imei: null }]
    expect(startingChoice({ ...account, devices }, plan, null).choice).toEqual({ plan: plan.id })
  })

  test('starts with the chosen IMEI instead of the only device', () => {
    const imei = '490154203237518'
    const { choice: started } = startingChoice(account, plan, { plan: 'pln_other', imei })
    expect(started).toEqual({ plan: plan.id, imei })
  })
})

test('a choice for this plan starts as it is, without the only device', () => {
  expect(startingChoice(account, plan, { plan: plan.id }).choice).toEqual({ plan: plan.id })
})
