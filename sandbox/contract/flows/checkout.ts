import { expect } from 'vitest'
import type { Browser } from '../browser'
import { goToConnect } from '../connect'
import { findPlan, newSubscriber, newUser, paymentsOf } from '../customers'
import { eventsSince } from '../events'
import { gigs } from '../gigs'
import type { Flow } from './flow'

// Stripe's test cards.
export const cards = {
  succeeds: '4242 4242 4242 4242',
  requiresConfirmation: '4000 0025 0000 3155',
}

export const checkoutNewSubscription: Flow = async () => {
  const { id: user } = await newUser()
  const plan = await findPlan()
  return {
    user,
    params: { plan: plan.id },
    async complete(browser) {
      browser.page().check(/^eSIM/)
      await browser.click('Continue')
      await pay(browser, cards.succeeds)
      await browser.click('Continue')
    },
    async checkEffect() {
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
    params: { subscription, addons: [addon?.id] },
    async complete(browser) {
      await pay(browser, cards.succeeds)
      await browser.click('Continue')
    },
    async checkEffect() {
      expect(await gigs.list(`/subscriptionAddons?subscription=${subscription}`)).toMatchObject([
        { addon: { id: addon?.id }, subscription, user, status: 'active' },
      ])
      const [payment] = await paymentsOf(user)
      expect(payment).toMatchObject({ status: 'succeeded', amount: addon?.['price'] })
    },
    events: ['payment.succeeded', 'subscriptionAddon.created', 'subscriptionAddon.activated'],
  }
}

/** A customer who left Connect before confirming a payment. */
export const confirmPayment: Flow = async () => {
  const { id: user } = await newUser()
  const { browser } = await goToConnect(user, 'checkoutNewSubscription', {
    plan: (await findPlan()).id,
  })
  browser.page().check(/^eSIM/)
  await browser.click('Continue')
  await pay(browser, cards.requiresConfirmation)
  await browser.click('Close')
  const [payment] = await paymentsOf(user)
  return {
    user,
    params: { payment: payment?.id },
    complete: (secondBrowser) => secondBrowser.click('Confirm payment'),
    async checkEffect() {
      expect(await gigs.get(`/payments/${payment?.id}`)).toMatchObject({ status: 'succeeded' })
    },
    events: ['payment.succeeded'],
  }
}

export const updatePaymentMethod: Flow = async () => {
  const { user } = await newSubscriber()
  return {
    user,
    params: null,
    async complete(browser) {
      fillCard(browser, '5555 5555 5555 4444')
      await browser.click('Save card')
    },
    // The event contains the id of the new payment method.
    async checkEffect(session) {
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
  fillCard(browser, card)
  await browser.click(/^Pay/)
}

function fillCard(browser: Browser, card: string): void {
  const page = browser.page()
  page.fill('Card number', card)
  page.fill('Expiry date', '12 / 34')
  page.fill('Security code', '123')
}
