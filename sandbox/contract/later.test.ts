import { expect, test } from 'vitest'
import { callbackWith, goToConnect } from './connect'
import { newUser } from './customers'
import { typesSince } from './events'
import { address, newPorting } from './flows/porting'
import { cancelSubscription, changeSubscription } from './flows/subscriptions'
import type { Flow } from './flows/flow'
import { gigs } from './gigs'
import { passTime } from './sandbox'

const MONTH_SECONDS = 32 * 24 * 60 * 60

/** Completes a flow. Returns the session and the user's only subscription. */
async function finish(type: string, flow: Flow) {
  const { user, params, complete } = await flow()
  const { session, browser } = await goToConnect(user, type, params)
  await complete(browser)
  const [subscription] = await gigs.list(`/subscriptions?user=${user}`)
  return { session, subscription: subscription?.id ?? '' }
}

test('a changed plan is applied at the renewal', async () => {
  const { session, subscription } = await finish('changeSubscription', changeSubscription)
  const change = async () => {
    const [found] = await gigs.list(`/subscriptionChanges?subscription=${subscription}`)
    return found
  }
  expect(await change()).toMatchObject({ status: 'pending' })
  const newPlan = (await change())?.['plan']
  await passTime(MONTH_SECONDS)
  expect(await change()).toMatchObject({ status: 'applied', appliedAt: expect.any(String) })
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({
    plan: newPlan,
    currentPeriod: { number: 2 },
  })
  const types = ['subscriptionChange.applied', 'subscription.updated', 'subscription.renewed']
  await expect.poll(() => typesSince(session, subscription)).toEqual(expect.arrayContaining(types))
})

test('a canceled plan ends at the end of its period', async () => {
  const { session, subscription } = await finish('cancelSubscription', cancelSubscription)
  await passTime(MONTH_SECONDS / 2)
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status: 'active' })
  await passTime(MONTH_SECONDS / 2)
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status: 'ended' })
  await expect.poll(() => typesSince(session, subscription)).toContain('subscription.ended')
})

test('a declined porting is requested again after one detail is corrected', async () => {
  const { id: user } = await newUser()
  const [donor] = await gigs.serviceProviders()
  const { subscription, porting } = await newPorting(user, '+19595550110', {
    accountNumber: '123456',
    accountPin: '0000',
    firstName: 'Ada',
    lastName: 'Lovelace',
    address,
    donorProvider: donor?.id,
  })
  await passTime(60)
  const declinedCode = 'portingAccountPinRequiredOrInvalid'
  const declined = { status: 'declined', declinedAttempts: 1, declinedCode }
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject(declined)

  const behavior = { hideIntroPage: true, hideOutroPage: true }
  const params = { subscription, behavior }
  const { session, browser } = await goToConnect(user, 'completePorting', params)
  browser.page().fill('Number transfer PIN', '4711')
  await browser.click('Continue')
  expect(browser.url()).toBe(callbackWith(session, 'success'))
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ declinedCode: null })
  await passTime(60)
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ status: 'completed' })
  const types = ['updated', 'requested', 'completed'].map((name) => `porting.${name}`)
  await expect.poll(() => typesSince(session, porting)).toEqual(expect.arrayContaining(types))
})
