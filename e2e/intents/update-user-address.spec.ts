import { expect } from '../fixtures'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'updateUserAddress',
  scenario: 'active',
  path: '/profile',
  subject: () => null,
  finish: async (page) => {
    await page.getByLabel('Street and number').fill('22 Elm Street')
    await page.getByLabel('City').fill('Austin')
    await page.getByLabel('Country').selectOption('US')
    await page.getByLabel('Postal code').fill('78701')
    await page.getByLabel('State or province').fill('TX')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await page.goto('/profile')
      await expect(page.getByText('22 Elm Street')).toBeVisible()
    },
  },
  unchanged: async (page) => {
    await page.goto('/profile')
    await expect(page.getByText('22 Elm Street')).toHaveCount(0)
  },
})
