import { expect } from 'vitest'
import { z } from 'zod'
import { findPlan, newSubscriber, newUser } from '../customers'
import { gigs } from '../gigs'
import { passTime } from '../sandbox'
import type { Flow } from './flow'

// Of the test provider, who ports it after some seconds.
const goodNumber = '+19595550100'

export const home = {
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

/** A customer who has told their number when they bought, and nothing else yet. */
export const completePorting: Flow = async () => {
  const { id: user } = await newUser()
  await gigs.post(`/users/${user}/addresses`, home)
  const { subscription, porting } = await newPorting(user, goodNumber)
  return {
    user,
    about: { subscription },
    async walk(browser) {
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
    async effect() {
      const handedIn = { accountNumber: '123456', accountPinExists: true, address: home }
      expect(await gigs.get(`/portings/${porting}`)).toMatchObject(handedIn)
      await passTime(60)
      expect(await gigs.get(`/portings/${porting}`)).toMatchObject({ status: 'completed' })
      const active = { status: 'active', phoneNumber: goodNumber }
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
    about: { subscription },
    async walk(browser) {
      const page = browser.page()
      const known = credentials.parse(await gigs.get(`/sims/${sim.id}/credentials`))
      expect(page.text()).toContain(known.activationCode.split('$')[2])
      expect(page.click('Install on iPhone').href).toBe(known.iosInstallUrl)
      expect(page.click('Install on Android').href).toBe(known.androidInstallUrl)
      await browser.click('Done')
    },
    async effect() {
      const active = { status: 'active', sim: { id: sim.id, type: 'eSIM' } }
      expect(await gigs.get(`/subscriptions/${subscription}`)).toMatchObject(active)
    },
    events: [],
  }
}

/** A subscription that waits for a number, and the porting that brings it. */
export async function newPorting(user: string, phoneNumber: string, details: object = {}) {
  const body = { phoneNumber, provider: 'test', user, ...details }
  const { id: porting } = await gigs.post('/portings', body)
  const { id: plan } = await findPlan()
  const wanted = { plan, user, sim: 'sim_test_esim', porting }
  const { id: subscription } = await gigs.post('/subscriptions', wanted)
  return { subscription, porting }
}
