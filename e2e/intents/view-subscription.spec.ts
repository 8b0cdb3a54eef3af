import { expect } from '../fixtures'
import { close } from '../pages/connect'
import { describeOutcomes, type Shows } from './outcomes'

const active: Shows = (page) => expect(page.getByText('Active', { exact: true })).toBeVisible()

describeOutcomes({
  intent: 'viewSubscription',
  scenario: 'three-active',
  subject: ({ subscriptions }) => subscriptions[1],
  finish: close, // the only way out of this page
  done: { outcome: 'user_aborted', shows: active },
  unchanged: active,
})
