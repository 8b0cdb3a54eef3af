import { expect } from 'vitest'
import { findPlan, newSubscriber } from '../customers'
import { gigs } from '../gigs'
import type { Flow } from './flow'

const timePattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export const viewSubscriptions: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    params: null,
    async complete(browser) {
      await browser.click(/Active$/)
      await browser.click('Back to your plans')
      await browser.click('Back')
    },
    checkEffect: () => expectStatus(subscription, 'active'),
    events: [],
  }
}

export const viewSubscription: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    params: { subscription },
    complete: (browser) => browser.click('Back'),
    checkEffect: () => expectStatus(subscription, 'active'),
    events: [],
  }
}

export const changeSubscription: Flow = async () => {
  const { user, subscription, plan } = await newSubscriber()
  const newPlan = await findPlan(({ id, simTypes }) => id !== plan && simTypes.includes('pSIM'))
  return {
    user,
    params: { subscription },
    async complete(browser) {
      browser.page().check(new RegExp(`^${newPlan.name}\\$`))
      await browser.click('Continue')
      await browser.click('Confirm change')
      await browser.click('Continue')
    },
    async checkEffect() {
      expect(await gigs.list(`/subscriptionChanges?subscription=${subscription}`)).toMatchObject([
        {
          status: 'pending',
          plan: { id: newPlan.id },
          requestedChange: { plan: newPlan.id, when: 'renewal' },
          appliedAt: null,
        },
      ])
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ plan: { id: plan } })
    },
    events: ['subscriptionChange.created'],
    subject: subscription,
  }
}

export const cancelSubscription: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    params: { subscription },
    async complete(browser) {
      await browser.click('Cancel plan')
      browser.page().check('Another reason')
      browser.page().fill(/^Tell us more/, 'Moving abroad')
      await browser.click('Continue')
      await browser.click('Confirm cancellation')
    },
    async checkEffect() {
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({
        status: 'active',
        canceledAt: expect.stringMatching(timePattern),
        endedAt: expect.stringMatching(timePattern),
        cancellationDetails: {
          cause: 'cancellationRequested',
          userReason: 'other',
          userComment: 'Moving abroad',
        },
      })
    },
    events: ['subscription.canceled', 'subscription.updated'],
  }
}

export const resumeSubscription: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  await gigs.post(`/subscriptions/${subscription}/cancel`)
  return {
    user,
    params: { subscription },
    async complete(browser) {
      await browser.click('Resume plan')
      await browser.click('Confirm and resume')
    },
    async checkEffect() {
      const reverted = { canceledAt: null, endedAt: null, cancellationDetails: null }
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject(reverted)
    },
    events: ['subscription.resumed', 'subscription.updated'],
  }
}

async function expectStatus(subscription: string, status: string): Promise<void> {
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status })
}
