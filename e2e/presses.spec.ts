import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { fillCard } from './pages/connect'
import { expectOutcome } from './pages/dashboard'
import { countPresses } from './pages/presses'
import { signInByOpenId } from './pages/sign-in'
import type { Sandbox } from './sandbox'

/** Signs in a new customer with this scenario, on the dashboard. */
async function openDashboard(page: Page, sandbox: Sandbox, scenario: string) {
  const customer = await sandbox.customer(scenario)
  await signInByOpenId(page, customer.email)
  await expect(page.locator('[data-subscription]').first()).toBeVisible()
  return customer
}

test('a top-up takes 4 presses from the dashboard', async ({ page, sandbox }) => {
  await openDashboard(page, sandbox, 'active')
  const { press, count } = countPresses(page)
  await press('link', /^Add/, page.locator('[data-subscription]'))
  await page.getByRole('radio', { name: /^10 GB/ }).check()
  await press('button', 'Add to plan')
  await expect(page.getByRole('button', { name: /^Pay/ })).toBeVisible()
  await press('button', /^Pay/)
  await press('button', 'Continue')
  await expectOutcome(page, 'fulfilled', 'checkoutAddon')
  expect(count()).toBe(4)
})

test('a cancellation takes 5 presses, and undoing it 3', async ({ page, sandbox }) => {
  const { subscriptions } = await openDashboard(page, sandbox, 'active')
  const canceling = countPresses(page)
  const line = page.locator(`[data-subscription="${subscriptions[0]}"]`)
  await canceling.press('link', 'Everyday 20 GB', line)
  await canceling.press('button', 'Cancel plan')
  await canceling.press('link', 'Cancel plan')
  await page.getByLabel('It is too expensive').check()
  await canceling.press('button', 'Continue')
  await canceling.press('button', 'Confirm cancellation')
  await expectOutcome(page, 'fulfilled', 'cancelSubscription')
  expect(canceling.count()).toBe(5)

  const undoing = countPresses(page)
  await undoing.press('button', 'Keep plan')
  await undoing.press('link', 'Resume plan')
  await undoing.press('button', 'Confirm and resume')
  await expectOutcome(page, 'fulfilled', 'resumeSubscription')
  expect(undoing.count()).toBe(3)
})

test('mending a failed payment takes 2 presses', async ({ page, sandbox }) => {
  await openDashboard(page, sandbox, 'payment-failed')
  const { press, count } = countPresses(page)
  await press('button', /payment method/)
  await fillCard(page, '5555 5555 5555 4444')
  await press('button', 'Save card')
  await expectOutcome(page, 'fulfilled', 'updatePaymentMethod')
  expect(count()).toBe(2)
})
