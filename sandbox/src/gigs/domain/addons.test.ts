import { describe, expect, test } from 'vitest'
import { subscribe, testCard } from '../seed/builders'
import { refusalOf, testDomain } from '../../testing/domain'
import { createSubscriptionAddon } from './addons'
import { addPaymentMethod } from './payments'
import { requireAddon } from './references'

const { gigs, customer } = testDomain()

describe('add-ons', () => {
  test('end after their own validity, or renew with the subscription', () => {
    const subscription = gigs.change(() => subscribe(gigs, customer(), 'unlimited', 0))
    const add = (id: string) =>
      gigs.change(() =>
        createSubscriptionAddon(gigs, { subscription, addon: requireAddon(gigs, `add_0${id}`) }),
      )
    const [world, hotspot] = [add('world'), add('hotspot')]
    const validMs = Date.parse(world.currentPeriod?.end ?? '') - gigs.now().getTime()
    expect(Math.round(validMs / 86_400_000)).toBe(15)
    expect(hotspot.currentPeriod?.end).toBe(subscription.currentPeriod?.end)
    gigs.store.put('clock', { id: 'clock', aheadMs: 33 * 86_400_000 })
    gigs.change(() => null)
    expect(gigs.store.get('subscriptionAddons', world.id)).toMatchObject({
      status: 'ended',
      endedAt: world.currentPeriod?.end,
    })
    expect(gigs.store.get('subscriptionAddons', hotspot.id)).toMatchObject({
      status: 'active',
      currentPeriod: {
        number: 2,
        end: gigs.store.get('subscriptions', subscription.id)?.currentPeriod?.end,
      },
    })
  })
})

describe('addPaymentMethod', () => {
  test('adds a payment method each time, and throws for a declined card', () => {
    const user = customer()
    const before = gigs.store.where('paymentMethods', 'user', user.id).length
    gigs.change(() => addPaymentMethod(gigs, user, testCard('4242 4242 4242 4242')))
    expect(gigs.store.where('paymentMethods', 'user', user.id)).toHaveLength(before + 1)
    expect(
      refusalOf(gigs, () => addPaymentMethod(gigs, user, testCard('4000 0000 0000 0002'))),
    ).toBe('paymentCardDeclined')
    expect(gigs.store.where('paymentMethods', 'user', user.id)).toHaveLength(before + 1)
  })
})
