import { expect } from '../fixtures'
import { launchForm } from '../pages/dashboard'
import { describeOutcomes, type Shows } from './outcomes'

const stillOffered: Shows = async (page, { subscriptions }) => {
  const form = launchForm(page, 'viewEsimInstallation', subscriptions[0])
  await expect(form.last()).toBeVisible()
}
describeOutcomes({
  intent: 'viewEsimInstallation',
  scenario: 'esim-ready',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: (page) => page.getByRole('button', { name: 'Done' }).click(),
  done: { outcome: 'acknowledged', shows: stillOffered },
  unchanged: stillOffered,
})
