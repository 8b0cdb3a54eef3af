import { expect, test } from './fixtures'
import { cancel } from './pages/connect'
import { expectOutcome, launchCancellation } from './pages/dashboard'

test(
  'a customer who closed the tab at Connect sees the outcome until they dismiss it',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    await launchCancellation(page, sandbox)
    // Connect cancels the plan, but its redirect back never reaches the browser.
    await page.route(/csn_/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 })
      const isLinkBack = response.headers()['location']?.includes('/connect/callback')
      return isLinkBack ? route.abort() : route.fulfill({ response })
    })
    await cancel(page)
    const outcome = page.locator('[data-outcome]')
    // A webhook settles the launch. If it comes later than this visit, visit again.
    await expect(async () => {
      await page.goto('/dashboard')
      await expect(outcome).toBeVisible({ timeout: 20_000 })
    }).toPass()
    await expectOutcome(page, 'fulfilled', 'cancelSubscription', '/dashboard')
    await page.reload()
    await expectOutcome(page, 'fulfilled', 'cancelSubscription', '/dashboard')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(outcome).toHaveCount(0)
    await page.reload()
    await expect(page.getByText(/^Ends on/)).toBeVisible()
    await expect(outcome).toHaveCount(0)
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an outcome is dismissed by a form', async ({ page, sandbox }) => {
    const { subscriptions } = await launchCancellation(page, sandbox)
    await cancel(page)
    await expectOutcome(page, 'fulfilled', 'cancelSubscription')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page).toHaveURL(
      (url) => url.pathname === `/subscriptions/${subscriptions[0]}` && url.search === '',
    )
    await expect(page.locator('[data-outcome]')).toHaveCount(0)
  })
})
