import { expect } from 'vitest'
import { findPlan, newSubscriber } from '../customers'
import { gigs } from '../gigs'
import type { Flow } from './flow'

const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export const viewSubscriptions: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    about: null,
    async walk(browser) {
      await browser.click(/Active$/)
      await browser.click('Back to your plans')
      await browser.click('Back')
    },
    effect: () => expectStatus(subscription, 'active'),
    events: [],
  }
}

export const viewSubscription: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    about: { subscription },
    walk: (browser) => browser.click('Back'),
    effect: () => expectStatus(subscription, 'active'),
    events: [],
  }
}

export const changeSubscription: Flow = async () => {
  const { user, subscription, plan } = await newSubscriber()
  const other = await findPlan(({ id, simTypes }) => id !== plan && simTypes.includes('pSIM'))
  return {
    user,
    about: { subscription },
    async walk(browser) {
      browser.page().check(new RegExp(`^${other.name}\\$`))
      await browser.click('Continue')
      await browser.click('Confirm change')
      await browser.click('Continue')
    },
    async effect() {
      expect(await gigs.list(`/subscriptionChanges?subscription=${subscription}`)).toMatchObject([
        {
          status: 'pending',
          plan: { id: other.id },
          requestedChange: { plan: other.id, when: 'renewal' },
          appliedAt: null,
        },
      ])
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ plan: { id: plan } })
    },
    events: ['subscriptionChange.created'],
    mention: subscription,
  }
}

export const cancelSubscription: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  return {
    user,
    about: { subscription },
    async walk(browser) {
      await browser.click('Cancel plan')
      browser.page().check('Another reason')
      browser.page().fill(/^Tell us more/, 'Moving abroad')
      await browser.click('Continue')
      await browser.click('Confirm cancellation')
    },
    async effect() {
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({
        status: 'active',
        canceledAt: expect.stringMatching(time),
        endedAt: expect.stringMatching(time),
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
    about: { subscription },
    async walk(browser) {
      await browser.click('Resume plan')
      await browser.click('Confirm and resume')
    },
    async effect() {
      const nothing = { canceledAt: null, endedAt: null, cancellationDetails: null }
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject(nothing)
    },
    events: ['subscription.resumed', 'subscription.updated'],
  }
}

async function expectStatus(subscription: string, status: string): Promise<void> {
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status })
}
