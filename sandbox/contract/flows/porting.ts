import { expect } from 'vitest'
import { z } from 'zod'
import { findPlan, newSubscriber, newUser } from '../customers'
import { gigs } from '../gigs'
import { passTime } from '../sandbox'
import type { Flow } from './flow'

// The test provider ports this number after some seconds.
const PORTABLE_NUMBER = '+19595550100'

export const address = {
  line1: '22 Elm Street',
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
  country: 'US',
}

const withSim = z.object({ sim: z.object({ id: z.string() }) })
const credentials = z.object({
  activationCode: z.string().regex(/^LPA:1\$[^$]+\$[^$]+$/),
  iosInstallUrl: z.url(),
  androidInstallUrl: z.url(),
})

/** A customer who has entered only the phone number. */
export const completePorting: Flow = async () => {
  const { id: user } = await newUser()
  await gigs.post(`/users/${user}/addresses`, address)
  const { subscription, porting } = await newPorting(user, PORTABLE_NUMBER)
  return {
    user,
    params: { subscription },
    async complete(browser) {
      await browser.click('Start')
      const page = () => browser.page()
      page().select('Provider', 'Other')
      await browser.click('Continue')
      page().fill(/^Account number/, '123456')
      page().fill(/PIN/, '4711')
      await browser.click('Continue')
      expect(page().valueOf('First name')).toBe('Ada') // known from the user
      expect(page().valueOf('Last name')).toBe('Lovelace')
      await browser.click('Continue')
      expect(page().valueOf('City')).toBe('Austin') // known from the user's address
      await browser.click('Continue')
      await browser.click('Continue')
    },
    async checkEffect() {
      const submitted = { accountNumber: '123456', accountPinExists: true, address }
      expect(await gigs.get(`/portings/${porting}`)).toMatchObject(submitted)
      await passTime(60)
      expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ status: 'completed' })
      const active = { status: 'active', phoneNumber: PORTABLE_NUMBER }
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject(active)
    },
    events: ['porting.updated', 'porting.requested', 'porting.completed'],
  }
}

export const viewEsimInstallation: Flow = async () => {
  const { user, subscription } = await newSubscriber()
  const { sim } = withSim.parse(await gigs.get(`/subscriptions/${subscription}`))
  return {
    user,
    params: { subscription },
    async complete(browser) {
      const page = browser.page()
      const known = credentials.parse(await gigs.get(`/sims/${sim.id}/credentials`))
      expect(page.text()).toContain(known.activationCode.split('$')[2])
      expect(page.click('Install on iPhone').href).toBe(known.iosInstallUrl)
      expect(page.click('Install on Android').href).toBe(known.androidInstallUrl)
      await browser.click('Done')
    },
    async checkEffect() {
      const active = { status: 'active', sim: { id: sim.id, type: 'eSIM' } }
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject(active)
    },
    events: [],
  }
}

/** Creates a subscription with a pending porting. */
export async function newPorting(user: string, phoneNumber: string, details: object = {}) {
  const body = { phoneNumber, provider: 'test', user, ...details }
  const { id: porting } = await gigs.post('/portings', body)
  const { id: plan } = await findPlan()
  const order = { plan, user, sim: 'sim_test_esim', porting }
  const { id: subscription } = await gigs.post('/subscriptions', order)
  return { subscription, porting }
}
