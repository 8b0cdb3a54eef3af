import { expect } from '../fixtures'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'updateUserFullName',
  scenario: 'active',
  path: '/profile',
  subject: () => null,
  finish: async (page) => {
    await page.getByLabel('Full name').fill('Augusta King')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await page.goto('/profile')
      await expect(page.getByText('Augusta King')).toBeVisible()
    },
  },
  unchanged: async (page) => {
    await page.goto('/profile')
    await expect(page.getByText('Augusta King')).toHaveCount(0)
  },
})
