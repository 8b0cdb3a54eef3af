import { expect, test } from 'vitest'
import { back, goToConnect } from './connect'
import { newUser } from './customers'
import { typesSince } from './events'
import { home, newPorting } from './flows/porting'
import { cancelSubscription, changeSubscription } from './flows/subscriptions'
import type { Flow } from './flows/flow'
import { gigs } from './gigs'
import { passTime } from './sandbox'

const monthSeconds = 32 * 24 * 60 * 60

/** A trip to its end; then the user's one subscription. */
async function finish(type: string, flow: Flow) {
  const { user, about, walk } = await flow()
  const { session, browser } = await goToConnect(user, type, about)
  await walk(browser)
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
  const wanted = (await change())?.['plan']
  await passTime(monthSeconds)
  expect(await change()).toMatchObject({ status: 'applied', appliedAt: expect.any(String) })
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({
    plan: wanted,
    currentPeriod: { number: 2 },
  })
  const types = ['subscriptionChange.applied', 'subscription.updated', 'subscription.renewed']
  await expect.poll(() => typesSince(session, subscription)).toEqual(expect.arrayContaining(types))
})

test('a canceled plan ends with its period, and not before', async () => {
  const { session, subscription } = await finish('cancelSubscription', cancelSubscription)
  await passTime(monthSeconds / 2)
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status: 'active' })
  await passTime(monthSeconds / 2)
  expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject({ status: 'ended' })
  await expect.poll(() => typesSince(session, subscription)).toContain('subscription.ended')
})

test('a declined number is asked for again by the one detail that was wrong', async () => {
  const { id: user } = await newUser()
  const [donor] = await gigs.serviceProviders()
  const { subscription, porting } = await newPorting(user, '+19595550110', {
    accountNumber: '123456',
    accountPin: '0000',
    firstName: 'Ada',
    lastName: 'Lovelace',
    address: home,
    donorProvider: donor?.id,
  })
  await passTime(60)
  const declinedCode = 'portingAccountPinRequiredOrInvalid'
  const declined = { status: 'declined', declinedAttempts: 1, declinedCode }
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject(declined)

  const behavior = { hideIntroPage: true, hideOutroPage: true }
  const about = { subscription, behavior }
  const { session, browser } = await goToConnect(user, 'completePorting', about)
  browser.page().fill('Number transfer PIN', '4711')
  await browser.click('Continue')
  expect(browser.url()).toBe(back(session, 'success'))
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ declinedCode: null })
  await passTime(60)
  expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ status: 'completed' })
  const types = ['updated', 'requested', 'completed'].map((name) => `porting.${name}`)
  await expect.poll(() => typesSince(session, porting)).toEqual(expect.arrayContaining(types))
})
