import { describe, expect, test } from 'vitest'
import type { Account } from '@/lib/account/account'
import { anAccount, anAddon, aPayment, aPlan, aSubscription } from '@/lib/testing/account'
import { intents } from '@/lib/intents'
import { addressOf, findTarget, readAddress, type AddressFields } from '@/lib/intents/address'

describe('reads an address', () => {
  test.each([
    [{}, {}],
    [{ subscription: 'sub_1', plan: 'pln_1', payment: 'pay_1', launch: 'x', user: 'usr_1' }],
    [{ subscription: ['sub_1', 'sub_2'] }, { subscription: 'sub_1' }],
    [{ subscription: '', addons: ',' }, {}],
    [{ addons: 'add_1,add_2' }, { addons: ['add_1', 'add_2'] }],
    [{ addons: ['add_1', 'add_2'] }, { addons: ['add_1', 'add_2'] }],
    [{ addons: 'add_1,add_1' }, { addons: ['add_1'] }],
  ])('%j', (parameters, fields = { subscription: 'sub_1', plan: 'pln_1', payment: 'pay_1' }) => {
    expect(readAddress(parameters)).toEqual(fields)
  })

  test('that was built from the same fields', () => {
    const fields = { subscription: 'sub_&=1', addons: ['add_1', 'add_2'] }
    const address = addressOf('checkoutAddon', fields)
    const { pathname, searchParams } = new URL(address, 'https://app.example')
    expect(pathname).toBe('/go/checkoutAddon')
    expect(readAddress(Object.fromEntries(searchParams))).toEqual(fields)
    expect(addressOf('viewSubscriptions', {})).toBe('/go/viewSubscriptions')
  })
})

const active = aSubscription()
const second = aSubscription({ id: 'sub_2' })
const canceled = aSubscription({ id: 'sub_3', endedAt: '2026-12-01T00:00:00Z' })
const ended = aSubscription({ id: 'sub_4', status: 'ended', endedAt: '2026-10-01T00:00:00Z' })
const newcomer = { gigsUser: null, subscriptions: [] }

const cancel = (differences: Partial<Account>, given: AddressFields = {}) =>
  findTarget(anAccount(differences), intents.cancelSubscription, given)

const confirm = (differences: Partial<Account>) =>
  findTarget(anAccount(differences), intents.confirmPayment, {})

describe('finds what an action acts on', () => {
  test('the only plan that fits', () => {
    const target = { kind: 'found', fields: { subscription: 'sub_1' } }
    expect(cancel({ subscriptions: [active] })).toEqual(target)
    expect(cancel({ subscriptions: [ended, canceled, active] })).toEqual(target)
  })

  test('one of several plans that fit', () => {
    expect(cancel({ subscriptions: [active, canceled, second] })).toEqual({
      kind: 'several',
      options: [{ subscription: 'sub_1' }, { subscription: 'sub_2' }],
    })
  })

  test('the plan in the address', () => {
    const subscriptions = [active, second]
    const fields = { subscription: 'sub_2' }
    expect(cancel({ subscriptions }, fields)).toEqual({ kind: 'found', fields })
  })

  test('no plan that fits, and the reason', () => {
    const refused = {
      kind: 'refused',
      refusal: 'alreadyCanceled',
      fields: { subscription: 'sub_3' },
    }
    expect(cancel({ subscriptions: [ended, canceled] })).toEqual(refused)
    expect(cancel({ subscriptions: [ended] })).toMatchObject({ refusal: 'ended' })
    expect(cancel(newcomer)).toEqual({ kind: 'refused', refusal: 'noGigsUser', fields: {} })
  })

  test('the payment that needs a confirmation', () => {
    const payments = [aPayment({ id: 'pay_0', status: 'succeeded' }), aPayment()]
    const found = { kind: 'found', fields: { payment: 'pay_1' } }
    expect(confirm({ payments })).toEqual(found)
    expect(confirm({ payments: [] })).toMatchObject({ refusal: 'nothingToConfirm' })
    expect(confirm({ payments: null })).toMatchObject({ refusal: 'nothingToConfirm' })
  })

  test('an add-on for a plan', () => {
    const other = anAddon({ id: 'add_2' })
    const addons = [anAddon(), other, anAddon({ id: 'add_3', plans: ['pln_9'] })]
    const find = (given: AddressFields, differences: Partial<Account> = { addons }) =>
      findTarget(anAccount(differences), intents.checkoutAddon, given)
    const options = ['add_1', 'add_2'].map((id) => ({ subscription: 'sub_1', addons: [id] }))
    expect(find({})).toEqual({ kind: 'several', options })
    expect(find({}, { addons, subscriptions: [active, second] })).toEqual({
      kind: 'several',
      options: [{ subscription: 'sub_1' }, { subscription: 'sub_2' }],
    })
    expect(find({ addons: ['add_2'] }, { addons, subscriptions: [active, second] })).toEqual({
      kind: 'several',
      options: ['sub_1', 'sub_2'].map((id) => ({ subscription: id, addons: ['add_2'] })),
    })
    expect(find({ addons: ['add_2'] })).toEqual({ kind: 'found', fields: options[1] })
    expect(find({ addons: ['add_3'] })).toMatchObject({ refusal: 'addonDoesNotFit' })
    expect(find({}, { addons: [] })).toMatchObject({ refusal: 'addonDoesNotFit' })
    expect(find({}, newcomer)).toMatchObject({ refusal: 'noGigsUser' })
  })

  test('a plan on sale', () => {
    const plans = [aPlan(), aPlan({ id: 'pln_2' }), aPlan({ id: 'pln_3', status: 'archived' })]
    const find = (given: AddressFields) =>
      findTarget(anAccount({ ...newcomer, plans }), intents.checkoutNewSubscription, given)
    expect(find({})).toMatchObject({ kind: 'several', options: { length: 2 } })
    expect(find({ plan: 'pln_2' })).toEqual({ kind: 'found', fields: { plan: 'pln_2' } })
    expect(find({ plan: 'pln_3' })).toMatchObject({ refusal: 'planNotAvailable' })
  })
})

test('a Billing project refuses before anything is missing', () => {
  const project = { id: 'dev', kind: 'billing' } as const
  for (const intent of [
    intents.cancelSubscription,
    intents.checkoutAddon,
    intents.confirmPayment,
  ]) {
    const target = findTarget(anAccount({ ...newcomer, project }), intent, {})
    expect(target).toMatchObject({ refusal: 'needsPayments' })
  }
})

test.each(Object.values(intents).map(({ type }) => type))(
  '%s refuses an id that is not on the account, or needs none',
  (type) => {
    const account = anAccount({ addons: [anAddon()], payments: [aPayment()] })
    const target = findTarget(account, intents[type], { subscription: 'sub_9', payment: 'pay_9' })
    const { subject } = intents[type]
    const expected = subject === 'account' || subject === 'plan' ? {} : { refusal: 'notYours' }
    expect(target).toMatchObject(expected)
  },
)
