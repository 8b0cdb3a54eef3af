import { expect } from 'vitest'
import type { Browser } from '../browser'
import { goToConnect } from '../connect'
import { findPlan, newSubscriber, newUser, paymentsOf } from '../customers'
import { eventsSince } from '../events'
import { gigs } from '../gigs'
import type { Flow } from './flow'

// Cards that Stripe publishes for tests: goes through, and asks for a confirmation.
export const cards = { succeeds: '4242 4242 4242 4242', asks: '4000 0025 0000 3155' }

export const checkoutNewSubscription: Flow = async () => {
  const { id: user } = await newUser()
  const plan = await findPlan()
  return {
    user,
    about: { plan: plan.id },
    async walk(browser) {
      browser.page().check(/^eSIM/)
      await browser.click('Continue')
      await pay(browser, cards.succeeds)
      await browser.click('Continue')
    },
    async effect() {
      const subscriptions = await gigs.list(`/subscriptions?user=${user}&status=active`)
      expect(subscriptions).toMatchObject([
        { plan: { id: plan.id }, user: { id: user }, sim: { type: 'eSIM' }, endedAt: null },
      ])
      const [subscription] = subscriptions
      expect(await paymentsOf(user)).toMatchObject([
        {
          status: 'succeeded',
          reason: 'subscriptionCreation',
          references: [{ object: 'subscription', id: subscription?.id }],
          amount: plan['price'],
        },
      ])
    },
    events: [
      'payment.created',
      'payment.succeeded',
      'subscription.created',
      'subscription.activated',
      'sim.activated',
    ],
  }
}

export const checkoutAddon: Flow = async () => {
  const { user, subscription, plan } = await newSubscriber()
  const [addon] = await gigs.list(`/addons?plan=${plan}`)
  return {
    user,
    about: { subscription, addons: [addon?.id] },
    async walk(browser) {
      await pay(browser, cards.succeeds)
      await browser.click('Continue')
    },
    async effect() {
      expect(await gigs.list(`/subscriptionAddons?subscription=${subscription}`)).toMatchObject([
        { addon: { id: addon?.id }, subscription, user, status: 'active' },
      ])
      const [payment] = await paymentsOf(user)
      expect(payment).toMatchObject({ status: 'succeeded', amount: addon?.['price'] })
    },
    events: ['payment.succeeded', 'subscriptionAddon.created', 'subscriptionAddon.activated'],
  }
}

/** A customer whose bank asks for a confirmation, and who left before giving it. */
export const confirmPayment: Flow = async () => {
  const { id: user } = await newUser()
  const { browser } = await goToConnect(user, 'checkoutNewSubscription', {
    plan: (await findPlan()).id,
  })
  browser.page().check(/^eSIM/)
  await browser.click('Continue')
  await pay(browser, cards.asks)
  await browser.click('Close')
  const [payment] = await paymentsOf(user)
  return {
    user,
    about: { payment: payment?.id },
    walk: (again) => again.click('Confirm payment'),
    async effect() {
      expect(await gigs.get(`/payments/${payment?.id}`)).toMatchObject({ status: 'succeeded' })
    },
    events: ['payment.succeeded'],
  }
}

export const updatePaymentMethod: Flow = async () => {
  const { user } = await newSubscriber()
  return {
    user,
    about: null,
    async walk(browser) {
      giveCard(browser, '5555 5555 5555 4444')
      await browser.click('Save card')
    },
    // No list tells a user's payment methods: the event names the new one.
    async effect(session) {
      const created = async () => {
        const events = await eventsSince(session, user)
        return events.find(({ type }) => type === 'com.gigs.paymentMethod.created')?.data.id
      }
      await expect.poll(created).toBeDefined()
      expect(await gigs.get(`/paymentMethods/${await created()}`)).toMatchObject({
        brand: 'mastercard',
        last4: '4444',
        status: 'available',
        user,
      })
    },
    events: ['paymentMethod.created'],
  }
}

export async function pay(browser: Browser, card: string): Promise<void> {
  giveCard(browser, card)
  await browser.click(/^Pay/)
}

function giveCard(browser: Browser, card: string): void {
  const page = browser.page()
  page.fill('Card number', card)
  page.fill('Expiry date', '12 / 34')
  page.fill('Security code', '123')
}
