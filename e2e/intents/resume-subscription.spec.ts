import { expect } from '../fixtures'
import { resume } from '../pages/connect'
import { describeWaysBack } from './outcomes'

describeWaysBack({
  intent: 'resumeSubscription',
  scenario: 'canceled',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: resume,
  done: {
    outcome: 'fulfilled',
    shows: (page) => expect(page.getByText('Active', { exact: true })).toBeVisible(),
  },
  undone: (page) => expect(page.getByText(/^Ends on/)).toBeVisible(),
})
