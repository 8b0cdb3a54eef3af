import { describe, expect, test } from 'vitest'
import { card } from '../../../testing/checkout'
import { newAddon, newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

describe('checkoutAddon', () => {
  test('takes one payment for the filled cart', async () => {
    const { gigs, addon, id, page, submit, callback } = await atCart()
    expect(page.text).toContain('Pay $7.00')
    expect((await submit('payment', { ...card, number: '4000000000000002' })).status).toBe(402)
    expect(gigs.store.list('subscriptionAddons')).toEqual([])
    for (const { url } of await Promise.all([submit('payment', card), submit('payment', card)])) {
      expect(url).toMatch(/\/done$/)
    }
    expect(gigs.store.list('subscriptionAddons')).toMatchObject([
      { addon: addon.id, subscription: id, status: 'active' },
    ])
    expect((await submit('done', {})).url).toBe(callback('success'))
  })

  test('is unavailable if the add-on has been archived', async () => {
    const { gigs, addon, submit } = await atCart()
    gigs.store.put('addons', { ...addon, status: 'archived' })
    expect((await submit('payment', card)).text).toContain('Not available')
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
