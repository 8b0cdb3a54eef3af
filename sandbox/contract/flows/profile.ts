import { expect } from 'vitest'
import { newUser } from '../customers'
import { eventsSince } from '../events'
import { gigs } from '../gigs'
import type { Flow } from './flow'

export const updateUserAddress: Flow = async () => {
  const { id: user } = await newUser()
  return {
    user,
    params: null,
    async complete(browser) {
      const page = browser.page()
      page.fill('Street and number', '22 Elm Street')
      page.fill('City', 'Austin')
      page.fill('Postal code', '78701')
      page.select('Country', 'United States')
      page.fill(/^State or province/, 'TX')
      await browser.click('Save')
    },
    async checkEffect() {
      expect(await gigs.list(`/users/${user}/addresses`)).toMatchObject([
        {
          object: 'userAddress',
          line1: '22 Elm Street',
          line2: null,
          city: 'Austin',
          postalCode: '78701',
          state: 'TX',
          country: 'US',
          user,
        },
      ])
    },
    events: ['user.address.created'],
  }
}

export const updateUserFullName: Flow = async () => {
  const { id: user } = await newUser()
  return {
    user,
    params: null,
    async complete(browser) {
      browser.page().fill('Full name', 'Augusta King')
      await browser.click('Save')
    },
    async checkEffect(session) {
      expect(await gigs.get(`/users/${user}`)).toMatchObject({ fullName: 'Augusta King' })
      const received = () => eventsSince(session, user)
      const previousData = { fullName: 'Ada Lovelace' } // only what has changed
      await expect.poll(received).toContainEqual(expect.objectContaining({ previousData }))
    },
    events: ['user.updated'],
  }
}
