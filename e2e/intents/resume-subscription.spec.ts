import { expect, test } from '../fixtures'
import { close, resume } from '../pages/connect'
import { expectOutcome, launch, launchForm } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'

const intent = 'resumeSubscription'

test('a canceled plan is resumed and goes on', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('canceled')
  await signInByOpenId(page, email)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
  await launch(page, intent, subscriptions[0])
  await resume(page)
  await expectOutcome(page, 'fulfilled', intent)
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
  await expect(launchForm(page, intent)).toHaveCount(0)
})

test('Close leads back and the plan stays canceled', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('canceled')
  await signInByOpenId(page, email)
  await launch(page, intent, subscriptions[0])
  await close(page)
  await expectOutcome(page, 'user_aborted', intent)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
})
