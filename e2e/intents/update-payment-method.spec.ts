import { expect } from '../fixtures'
import { fillCard } from '../pages/connect'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'updatePaymentMethod',
  scenario: 'active',
  path: '/payments',
  subject: () => null,
  finish: async (page) => {
    await fillCard(page, '5555 5555 5555 4444')
    await page.getByRole('button', { name: 'Save card' }).click()
  },
  done: {
    outcome: 'fulfilled',
    shows: async (page) => {
      const methods = page.getByRole('region', { name: 'Payment method' })
      await expect(methods.getByRole('listitem').first()).toHaveText(/Mastercard.*4444.*In use/)
    },
  },
  unchanged: async (page) => {
    await expect(page.getByText(/4444/)).toHaveCount(0)
  },
})
