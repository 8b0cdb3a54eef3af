import { describe, expect, it } from 'vitest'
import { addAddress } from '../../effects/addresses'
import { placeOrder } from '../../effects/orders'
import { addPaymentMethod } from '../../effects/payments'
import { card } from '../checkout/testing'
import { newAddon, newConnect, newPlan, startTrip, subscribe } from '../testing'

const typed = {
  country: 'US',
  line1: '1 Navy Way',
  postalCode: '10001',
  city: 'New York',
  state: 'NY',
}

describe('checkoutAddon', () => {
  async function atCart() {
    const connect = newConnect()
    const { gigs, user } = connect
    const plan = newPlan(gigs)
    const addon = newAddon(gigs, plan)
    const { id } = subscribe(gigs, user, plan)
    const checkoutAddon = { subscription: id, addons: [addon.id] }
    const trip = await startTrip(connect, { type: 'checkoutAddon', checkoutAddon })
    return { gigs, addon, id, ...trip }
  }

  it('has the cart filled, takes one payment, and leads home with Continue', async () => {
    const { gigs, addon, id, page, at, home } = await atCart()
    expect(page.text).toContain('Pay $7.00')
    expect((await at('payment', { ...card, number: '4000000000000002' })).status).toBe(402)
    expect(gigs.store.list('subscriptionAddons')).toEqual([])
    for (const { url } of await Promise.all([at('payment', card), at('payment', card)]))
      expect(url).toMatch(/\/done$/)
    expect(gigs.store.list('subscriptionAddons')).toMatchObject([
      { addon: addon.id, subscription: id, status: 'active' },
    ])
    expect((await at('done', {})).url).toBe(home('success'))
  })

  it('cannot be done with an add-on that left the shop meanwhile', async () => {
    const { gigs, addon, at } = await atCart()
    gigs.store.put('addons', { ...addon, status: 'archived' })
    expect((await at('payment', card)).text).toContain('Not available')
    expect(gigs.store.list('payments')).toEqual([])
  })
})

describe('confirmPayment', () => {
  async function atConfirmation() {
    const connect = newConnect()
    const { gigs, user } = connect
    const order = {
      buys: 'subscription',
      addons: [],
      sim: 'auto',
      userAddress: null,
      device: null,
    } as const
    const plan = newPlan(gigs).id
    const asking = { card: { ...card, number: '4000002500003155' } }
    const { payment } = gigs.change(() => placeOrder(gigs, user, { ...order, plan }, asking))
    const intent = {
      type: 'confirmPayment',
      confirmPayment: { payment: payment?.id ?? '' },
    } as const
    return { gigs, ...(await startTrip(connect, intent)) }
  }

  it('shows the amount, confirms once, and leads home', async () => {
    const { gigs, page, at, home } = await atConfirmation()
    expect(page.text).toContain('$15.00')
    const both = await Promise.all([at('confirm', {}), at('confirm', {})])
    expect(both.map(({ url }) => url)).toEqual([home('success'), home('success')])
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'succeeded' }])
    expect(gigs.store.list('subscriptions')).toHaveLength(1)
  })

  it('shows no button for a payment that was confirmed elsewhere', async () => {
    const { gigs, page, visitor, at } = await atConfirmation()
    const [payment] = gigs.store.list('payments')
    if (payment) gigs.store.put('payments', { ...payment, status: 'failed' })
    expect((await visitor.open(page.url)).text).not.toContain('Confirm payment</button>')
    await at('confirm', {})
    expect(gigs.store.list('payments')).toMatchObject([{ status: 'failed' }])
  })
})

describe('updatePaymentMethod', () => {
  it('adds the card and leads home', async () => {
    const connect = newConnect()
    addPaymentMethod(connect.gigs, connect.user, { ...card, number: '5555555555554444' })
    const { page, at, home } = await startTrip(connect, { type: 'updatePaymentMethod' })
    expect(page.text).toContain('Mastercard ending in 4444')
    expect((await at('card', card)).url).toBe(home('success'))
    const own = connect.gigs.store.where('paymentMethods', 'user', connect.user.id)
    expect(own.map(({ last4 }) => last4)).toEqual(['4444', '4242'])
  })

  it.each([
    [{ number: '4000000000000002' }, 'declined'],
    [{ number: '' }, 'Enter the card number.'],
    [{ expiry: '01/20' }, 'expired'],
  ])('refuses %j and keeps the old card', async (wrong, says) => {
    const connect = newConnect()
    const { at } = await startTrip(connect, { type: 'updatePaymentMethod' })
    const sent = await at('card', { ...card, ...wrong })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining(says) })
    expect(sent.text).not.toContain(`value="${card.cvc}"`)
    expect(connect.gigs.store.list('paymentMethods')).toEqual([])
  })
})

describe('updateUserAddress', () => {
  it('shows the newest address and adds the changed one', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    addAddress(gigs, user, { ...typed, line1: 'Old 1' })
    const { page, at, home } = await startTrip(connect, { type: 'updateUserAddress' })
    expect(page.text).toContain('value="Old 1"')
    expect((await at('address', typed)).url).toBe(home('success'))
    expect(gigs.store.list('addresses').map(({ line1 }) => line1)).toEqual(['Old 1', '1 Navy Way'])
  })

  it('keeps what is typed when it is not an address', async () => {
    const connect = newConnect()
    const { at } = await startTrip(connect, { type: 'updateUserAddress' })
    const sent = await at('address', { ...typed, postalCode: 'x' })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining('value="1 Navy Way"') })
    expect(connect.gigs.store.list('addresses')).toEqual([])
  })
})

describe('updateUserFullName', () => {
  it('saves the name and leads home', async () => {
    const connect = newConnect()
    const { at, home } = await startTrip(connect, { type: 'updateUserFullName' })
    expect((await at('name', { fullName: ' ' })).status).toBe(422)
    expect((await at('name', { fullName: 'x'.repeat(201) })).status).toBe(422)
    expect((await at('name', { fullName: ' Grace “Amazing” Hopper ' })).url).toBe(home('success'))
    const saved = connect.gigs.store.get('users', connect.user.id)
    expect(saved?.fullName).toBe('Grace “Amazing” Hopper')
  })
})
