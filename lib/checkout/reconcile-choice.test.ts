import { expect, test } from 'vitest'
import { fitChoice } from '@/lib/checkout/reconcile-choice'
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
const today = anAccount({ plans: [plan], addons, chosenSim: card, devices: [device] })

test('a choice that still fits stays whole', () => {
  expect(fitChoice(today, plan, choice)).toEqual({ choice, left: [] })
})

test.each([
  ['an archived add-on', { addons: [anAddon()] }, { ...choice, addons: ['add_1'] }, /add-on/],
  ['a SIM card in use', { chosenSim: { ...card, status: 'active' } }, without('sim'), /SIM card/],
  ['a SIM card that is gone', { chosenSim: null }, without('sim'), /SIM card/],
  ['another SIM card', { chosenSim: { ...card, id: 'sim_2' } }, without('sim'), /SIM card/],
  [
    'a SIM card of another network',
    { chosenSim: { ...card, provider: 'p3' } },
    without('sim'),
    /SIM card/,
  ],
  ['a removed device', { devices: [] }, without('device'), /device/],
])('%s is left out, and that is said', (_what, change, expected, words) => {
  const { choice: fitted, left } = fitChoice({ ...today, ...change }, plan, choice)
  expect(fitted).toEqual(expected)
  expect(left).toEqual([expect.stringMatching(words)])
})

test('without any add-on left there is none to send', () => {
  const { choice: fitted } = fitChoice({ ...today, addons: [] }, plan, choice)
  expect(fitted).not.toHaveProperty('addons')
})

function without(name: 'sim' | 'device') {
  return Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name))
}
