import { expect } from '../fixtures'
import { changePlan } from '../pages/connect'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'changeSubscription',
  scenario: 'active',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: changePlan,
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
