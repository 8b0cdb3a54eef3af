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

describe('placeOrder', () => {
  test('charges plan and add-ons in one payment and starts both', () => {
    const user = customer()
    const newOrder = order('everyday', ['data3', 'world'])
    const { payment, purchase } = gigs.change(() =>
      placeOrder(gigs, user, newOrder, pay('4242 4242 4242 4242')),
    )
    expect(payment).toMatchObject({ status: 'succeeded', amount: { amount: 2500 + 800 + 2500 } })
    expect(purchase?.subscription).toMatchObject({ status: 'active', user: user.id })
    expect(purchase?.addons.map(({ status }) => status)).toEqual(['active', 'active'])
    expect(payment?.references).toHaveLength(3)
  })

  test.each([
    ['4000 0000 0000 0002', 'paymentCardDeclined'],
    ['4000 0000 0000 9995', 'paymentCardInsufficientFunds'],
  ])('with card %s records a failed payment and buys nothing', (number, failureCode) => {
    const user = customer()
    const { payment, purchase } = gigs.change(() =>
      placeOrder(gigs, user, order('data'), pay(number)),
    )
    expect(payment).toMatchObject({ status: 'failed', failureCode, method: null })
    expect(purchase).toBeNull()
    expect(gigs.store.where('subscriptions', 'user', user.id)).toEqual([])
    expect(gigs.store.where('payments', 'user', user.id)).toHaveLength(1)
  })

  test('with a card that requires a confirmation buys once, when the payment is confirmed', () => {
    const user = customer()
    const { payment, purchase } = gigs.change(() =>
      placeOrder(gigs, user, order('data', ['data3']), pay('4000 0025 0000 3155')),
    )
    expect([payment?.status, purchase]).toEqual(['requiresConfirmation', null])
    if (!payment) throw new Error('no payment')
    const confirmed = gigs.change(() => confirmPayment(gigs, payment))
    expect(confirmed.payment?.status).toBe('succeeded')
    expect(confirmed.purchase?.addons).toHaveLength(1)
    const paid = gigs.store.get('payments', payment.id)
    expect(refusalOf(gigs, () => confirmPayment(gigs, paid ?? payment))).toContain(
      'requiresConfirmation',
    )
    expect(gigs.store.where('subscriptions', 'user', user.id)).toHaveLength(1)
  })

  test.each([
    ['a wrong digit', { number: '4242 4242 4242 4241' }, 'paymentCardNumberInvalid'],
    [
      'a valid number that is no test card',
      { number: '4111 1111 1111 1111' },
      'paymentCardNumberInvalid',
    ],
    ['a past expiry date', { expiry: '01/20' }, 'paymentCardExpired'],
    ['no expiry date', { expiry: 'soon' }, 'paymentCardExpired'],
    ['a short security code', { cvc: '1' }, 'paymentCardCvcInvalid'],
  ])('with %s charges nothing and saves no card', (_, wrong, code) => {
    const user = customer()
    const card = { ...testCard('4242 4242 4242 4242'), ...wrong }
    expect(refusalOf(gigs, () => placeOrder(gigs, user, order('data'), { card }))).toBe(code)
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
  })

  test.each([
    ['for a plan that is not available', order('legacy')],
    ['with an add-on that is not available', order('data', ['legacy'])],
    ['with an add-on that does not fit the plan', order('data', ['router100'])],
    ['for a plan that requires a device', order('tablet')],
    ['with a SIM that does not exist', { ...order('data'), sim: 'sim_x' }],
  ])('throws for an order %s, with any card', (_, impossible) => {
    const user = customer()
    for (const number of ['4242 4242 4242 4242', '4000 0025 0000 3155']) {
      const work = () => placeOrder(gigs, user, impossible, pay(number))
      expect(refusalOf(gigs, work)).not.toBe('nothing was refused')
    }
    expect(gigs.store.where('payments', 'user', user.id)).toEqual([])
    expect(gigs.store.where('subscriptions', 'user', user.id)).toEqual([])
  })

  test('priceOf throws if an add-on does not fit the plan', () => {
    const work = () => priceOf(gigs, order('data', ['router100']))
    expect(refusalOf(gigs, work)).toContain('does not fit')
  })
})
