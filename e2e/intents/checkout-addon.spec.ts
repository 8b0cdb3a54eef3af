import { expect } from '../fixtures'
import { cards, pay } from '../pages/connect'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'checkoutAddon',
  scenario: 'active',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: async (page) => {
    await pay(page, cards.succeeds)
    await page.getByRole('button', { name: 'Continue' }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await expect(page.locator('[data-own-addon]')).toHaveCount(1)
    },
  },
  unchanged: async (page) => {
    await expect(page.locator('[data-own-addon]')).toHaveCount(0)
  },
})
