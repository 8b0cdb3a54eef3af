import { expect } from '../fixtures'
import { launchForm } from '../pages/dashboard'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'confirmPayment',
  scenario: 'payment-to-confirm',
  path: '/payments',
  subject: ({ payments }) => payments[0],
  finish: (page) => page.getByRole('button', { name: 'Confirm payment' }).click(),
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      await expect(launchForm(page, 'confirmPayment')).toHaveCount(0)
    },
  },
  unchanged: async (page, { payments }) => {
    await expect(launchForm(page, 'confirmPayment', payments[0]).last()).toBeVisible()
  },
})
