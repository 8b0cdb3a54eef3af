import { expect, test } from 'vitest'
import { reconcileChoice } from '@/lib/checkout/reconcile-choice'
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
  ['an archived add-on', { addons: [anAddon()] }, { ...choice, addons: ['add_1'] }, /add-on/],
  ['a SIM card in use', { chosenSim: { ...card, status: 'active' } }, without('sim'), /SIM card/],
  ['a missing SIM card', { chosenSim: null }, without('sim'), /SIM card/],
  ['another SIM card', { chosenSim: { ...card, id: 'sim_2' } }, without('sim'), /SIM card/],
  [
    'a SIM card of another network',
    { chosenSim: { ...card, provider: 'p3' } },
    without('sim'),
    /SIM card/,
  ],
  ['a removed device', { devices: [] }, without('device'), /device/],
])('removes %s and adds a message', (_option, change, expected, message) => {
  const { choice: reconciled, removed } = reconcileChoice({ ...account, ...change }, plan, choice)
  expect(reconciled).toEqual(expected)
  expect(removed).toEqual([expect.stringMatching(message)])
})

test('omits the add-ons if none remains', () => {
  const { choice: reconciled } = reconcileChoice({ ...account, addons: [] }, plan, choice)
  expect(reconciled).not.toHaveProperty('addons')
})

function without(name: 'sim' | 'device') {
  return Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name))
}
