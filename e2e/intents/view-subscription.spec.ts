import { expect } from '../fixtures'
import { close } from '../pages/connect'
import { describeWaysBack, type Shows } from './outcomes'

const threePlans: Shows = (page) => expect(page.getByText('Active', { exact: true })).toHaveCount(3)

describeWaysBack({
  intent: 'viewSubscription',
  scenario: 'three-active',
  subject: ({ subscriptions }) => subscriptions[1],
  finish: close, // a page to look at has no other way back
  done: { outcome: 'user_aborted', shows: threePlans },
  undone: threePlans,
})
