import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel, close, sessionOf } from './pages/connect'
import { expectOutcome, press } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'
import type { Sandbox } from './sandbox'

/** Takes a new customer to Connect, whose pages are on another origin than the session URL. */
async function launchOnTwoOrigins(page: Page, sandbox: Sandbox) {
  const customer = await sandbox.customer('active')
  await sandbox.settings({ user: customer.email, ownPages: true })
  await signInByOpenId(page, customer.email)
  await press(page, 'cancelSubscription', customer.subscriptions[0])
  await expect(page.getByRole('link', { name: 'Cancel plan' })).toBeVisible()
  expect(new URL(page.url()).origin).not.toBe(sandbox.origin)
  expect(sessionOf(page)).not.toBe('')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a Connect on two origins completes a cancellation', async ({ page, sandbox }) => {
      await launchOnTwoOrigins(page, sandbox)
      await cancel(page)
      await expectOutcome(page, 'fulfilled', 'cancelSubscription')
    })

    test('Close leads back from the second origin', async ({ page, sandbox }) => {
      await launchOnTwoOrigins(page, sandbox)
      await close(page)
      await expectOutcome(page, 'user_aborted', 'cancelSubscription')
    })
  })
}
