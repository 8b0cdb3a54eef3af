import { expect, test } from 'vitest'
import { doesSimFit, isChosenSimUsable } from '@/lib/intents/sim'
import { anAccount, aPlan, aSim } from '@/lib/testing/account'

const plan = aPlan({ simTypes: ['eSIM', 'pSIM'] })
const card = aSim({ id: 'sim_2', type: 'pSIM', status: 'inactive' })

test('an inactive SIM of the plan’s network and SIM types fits', () => {
  expect(doesSimFit(card, plan)).toBe(true)
})

test.each([
  ['is in use', { status: 'active' }],
  ['belongs to another network', { provider: 'p3' }],
  ['has a type that the plan does not support', { type: 'iSIM' }],
])('a SIM that %s does not fit', (_reason, differences) => {
  expect(doesSimFit({ ...card, ...differences }, plan)).toBe(false)
})

test('only the SIM that the customer looked up can be used', () => {
  const account = anAccount({ chosenSim: card })
  expect(isChosenSimUsable(account, plan, card.id)).toBe(true)
  expect(isChosenSimUsable(account, plan, 'sim_3')).toBe(false)
  expect(isChosenSimUsable(anAccount(), plan, card.id)).toBe(false)
})
