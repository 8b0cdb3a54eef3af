import { expect } from '../fixtures'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'changeSubscription',
  scenario: 'active',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: async (page) => {
    await page
      .getByRole('radio', { name: /^Unlimited/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Confirm change' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await expect(page.getByText(/Changes to/)).toBeVisible()
    },
  },
  unchanged: async (page) => {
    await expect(page.getByText(/Changes to/)).toHaveCount(0)
  },
})
