import { expect } from '../fixtures'
import { resume } from '../pages/connect'
import { describeOutcomes } from './outcomes'

describeOutcomes({
  intent: 'resumeSubscription',
  scenario: 'canceled',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: resume,
  done: {
    outcome: 'fulfilled',
    shows: (page) => expect(page.getByText('Active', { exact: true })).toBeVisible(),
  },
  unchanged: (page) => expect(page.getByText(/^Ends on/)).toBeVisible(),
})
