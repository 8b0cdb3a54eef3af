import { expect } from '../fixtures'
import { close } from '../pages/connect'
import { activeLines } from '../pages/dashboard'
import { describeOutcomes, type Shows } from './outcomes'

const threePlans: Shows = (page) => expect(activeLines(page)).toHaveCount(3)

describeOutcomes({
  intent: 'viewSubscriptions',
  scenario: 'three-active',
  subject: () => null,
  finish: close, // the only way out of this page
  done: { outcome: 'user_aborted', shows: threePlans },
  unchanged: threePlans,
})
