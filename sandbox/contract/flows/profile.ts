import { expect } from 'vitest'
import { newUser } from '../customers'
import { eventsSince } from '../events'
import { gigs } from '../gigs'
import type { Flow } from './flow'

export const updateUserAddress: Flow = async () => {
  const { id: user } = await newUser()
  return {
    user,
    about: null,
    async walk(browser) {
      const page = browser.page()
      page.fill('Street and number', '22 Elm Street')
      page.fill('City', 'Austin')
      page.fill('Postal code', '78701')
      page.select('Country', 'United States')
      page.fill(/^State or province/, 'TX')
      await browser.click('Save')
    },
    async effect() {
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
    about: null,
    async walk(browser) {
      browser.page().fill('Full name', 'Augusta King')
      await browser.click('Save')
    },
    async effect(session) {
      expect(await gigs.get(`/users/${user}`)).toMatchObject({ fullName: 'Augusta King' })
      const told = () => eventsSince(session, user)
      const previousData = { fullName: 'Ada Lovelace' } // what has changed, and nothing else
      await expect.poll(told).toContainEqual(expect.objectContaining({ previousData }))
    },
    events: ['user.updated'],
  }
}
