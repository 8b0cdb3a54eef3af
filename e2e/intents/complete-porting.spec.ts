import { expect } from '../fixtures'
import { launchForm } from '../pages/dashboard'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'completePorting',
  scenario: 'porting-declined',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: async (page) => {
    await page.getByLabel('Number transfer PIN').fill('4711')
    await page.getByRole('button', { name: 'Continue' }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await expect(launchForm(page, 'completePorting')).toHaveCount(0)
    },
  },
  unchanged: async (page, { subscriptions }) => {
    await expect(launchForm(page, 'completePorting', subscriptions[0]).last()).toBeVisible()
  },
})
