import { describe, expect, test } from 'vitest'
import { testCard } from '../seed/builders'
import { refusalOf, testDomain } from '../../testing/domain'
import type { NewSubscriptionOrder } from '../model/state'
import { confirmPayment, placeOrder, priceOf } from './orders'

const { gigs, customer } = testDomain()

const order = (plan: string, addons: string[] = []): NewSubscriptionOrder => ({
  buys: 'subscription',
  plan: `pln_0${plan}`,
  addons: addons.map((addon) => `add_0${addon}`),
  sim: 'auto',
  userAddress: null,
  device: null,
  porting: null,
  voucher: null,
})
const pay = (number: string) => ({ card: testCard(number) })

describe('placing an order', () => {
  test('with a good card pays plan and add-ons together and starts both', () => {
    const user = customer()
    const wish = order('everyday', ['data3', 'world'])
    const { payment, bought } = gigs.change(() =>
      placeOrder(gigs, user, wish, pay('4242 4242 4242 4242')),
    )
    expect(payment).toMatchObject({ status: 'succeeded', amount: { amount: 2500 + 800 + 2500 } })
    expect(bought?.subscription).toMatchObject({ status: 'active', user: user.id })
    expect(bought?.addons.map(({ status }) => status)).toEqual(['active', 'active'])
    expect(payment?.references).toHaveLength(3)
  })

  test.each([
    ['4000 0000 0000 0002', 'paymentCardDeclined'],
    ['4000 0000 0000 9995', 'paymentCardInsufficientFunds'],
  ])('with %s keeps a failed payment and buys nothing', (number, failureCode) => {
    const user = customer()
    const { payment, bought } = gigs.change(() =>
      placeOrder(gigs, user, order('data'), pay(number)),
    )
    expect(payment).toMatchObject({ status: 'failed', failureCode, method: null })
    expect(bought).toBeNull()
    expect(gigs.store.where('subscriptions', 'user', user.id)).toEqual([])
    expect(gigs.store.where('payments', 'user', user.id)).toHaveLength(1)
  })

  test('with a card that wants a confirmation buys when it is confirmed, once', () => {
    const user = customer()
    const { payment, bought } = gigs.change(() =>
      placeOrder(gigs, user, order('data', ['data3']), pay('4000 0025 0000 3155')),
    )
    expect([payment?.status, bought]).toEqual(['requiresConfirmation', null])
    if (!payment) throw new Error('no payment')
    const confirmed = gigs.change(() => confirmPayment(gigs, payment))
    expect(confirmed.payment?.status).toBe('succeeded')
    expect(confirmed.bought?.addons).toHaveLength(1)
    const paid = gigs.store.get('payments', payment.id)
    expect(refusalOf(gigs, () => confirmPayment(gigs, paid ?? payment))).toContain(
      'requiresConfirmation',
    )
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })

  test.each([
    ['a wrong digit', { number: '4242 4242 4242 4241' }, 'paymentCardNumberInvalid'],
    ['a right but unknown number', { number: '4111 1111 1111 1111' }, 'paymentCardNumberInvalid'],
    ['a date gone by', { expiry: '01/20' }, 'paymentCardExpired'],
    ['no date', { expiry: 'soon' }, 'paymentCardExpired'],
    ['a short security code', { cvc: '1' }, 'paymentCardCvcInvalid'],
  ])('with %s charges and keeps nothing', (_, wrong, code) => {
    const user = customer()
    const card = { ...testCard('4242 4242 4242 4242'), ...wrong }
    expect(refusalOf(gigs, () => placeOrder(gigs, user, order('data'), { card }))).toBe(code)
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
  })

  test.each([
    ['not on sale', order('legacy')],
    ['with an add-on not on sale', order('data', ['legacy'])],
    ['with an add-on that does not fit', order('data', ['router100'])],
    ['that asks for a device', order('tablet')],
    ['with a SIM that does not exist', { ...order('data'), sim: 'sim_x' }],
  ])('for something %s is refused whatever the card', (_, wish) => {
    const user = customer()
    for (const number of ['4242 4242 4242 4242', '4000 0025 0000 3155']) {
      const work = () => placeOrder(gigs, user, wish, pay(number))
      expect(refusalOf(gigs, work)).not.toBe('nothing was refused')
    }
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
    expect(gigs.store.where('subscriptions', 'user', user.id)).toEqual([])
  })

  test('has no price when an add-on does not fit', () => {
    const work = () => priceOf(gigs, order('data', ['router100']))
    expect(refusalOf(gigs, work)).toContain('does not fit')
  })
})
