import { describe, expect, test } from 'vitest'
import { card } from '../../../testing/checkout'
import { newAddon, newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

describe('checkoutAddon', () => {
  test('has the cart filled, takes one payment, and leads home with Continue', async () => {
    const { gigs, addon, id, page, at, home } = await atCart()
    expect(page.text).toContain('Pay $7.00')
    expect((await at('payment', { ...card, number: '4000000000000002' })).status).toBe(402)
    expect(gigs.store.list('subscriptionAddons')).toEqual([])
    for (const { url } of await Promise.all([at('payment', card), at('payment', card)])) {
      expect(url).toMatch(/\/done$/)
    }
    expect(gigs.store.list('subscriptionAddons')).toMatchObject([
      { addon: addon.id, subscription: id, status: 'active' },
    ])
    expect((await at('done', {})).url).toBe(home('success'))
  })

  test('cannot be done with an add-on that left the shop meanwhile', async () => {
    const { gigs, addon, at } = await atCart()
    gigs.store.put('addons', { ...addon, status: 'archived' })
    expect((await at('payment', card)).text).toContain('Not available')
    expect(gigs.store.list('payments')).toEqual([])
  })
})

async function atCart() {
  const connect = newConnect()
  const { gigs, user } = connect
  const plan = newPlan(gigs)
  const addon = newAddon(gigs, plan)
  const { id } = subscribe(gigs, user, plan)
  const checkoutAddon = { subscription: id, addons: [addon.id] }
  const flow = await startFlow(connect, { type: 'checkoutAddon', checkoutAddon })
  return { gigs, addon, id, ...flow }
}
