import { describe, expect, test } from 'vitest'
import { checkoutNewSubscription } from '@/lib/intents/checkout-new-subscription'
import { doesDeviceFit, isUnfitDevice } from '@/lib/intents/device'
import { anAccount, aPlan } from '@/lib/testing/account'

const plan = aPlan({ simTypes: ['eSIM'] })
const imei = '490154203237518'
const oldPhone = { id: 'dev_1', imei, model: { simTypes: ['pSIM'] } }

test.each([
  [['pSIM'], false],
  [['eSIM', 'pSIM'], true],
  [[], true], // unknown
])('a device with the SIM types %j fits a plan with eSIM only: %s', (simTypes, fits) => {
  expect(doesDeviceFit({ id: 'dev_1', imei: null, model: { simTypes } }, plan)).toBe(fits)
})

test('a device without a model fits, because nothing is known about it', () => {
  expect(doesDeviceFit({ id: 'dev_1', imei: null }, plan)).toBe(true)
})

describe('a chosen device', () => {
  const account = anAccount({ plans: [plan], devices: [oldPhone], subscriptions: [] })

  test.each([
    [{ device: 'dev_1' }, true],
    [{ imei }, true],
    [{ imei: '356938035643809' }, false], // not saved
    [{}, false],
  ])('%j is refused: %s', (chosen, isRefused) => {
    expect(isUnfitDevice(account, plan, chosen)).toBe(isRefused)
    const prepared = checkoutNewSubscription.prepare(account, { plan: plan.id, ...chosen })
    expect(prepared.ok).toBe(!isRefused)
    if (!prepared.ok) expect(prepared.refusal).toBe('deviceDoesNotFit')
  })

  test('without an IMEI is not confused with a saved device without one', () => {
    const devices = [{ ...oldPhone, imei: null }]
    expect(isUnfitDevice({ ...account, devices }, plan, { imei: undefined })).toBe(false)
  })
})
