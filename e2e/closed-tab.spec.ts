import { expect, test } from './fixtures'
import { cancel } from './pages/connect'
import { expectOutcome } from './pages/dashboard'
import { onTheWayToCancel } from './pages/at-connect'

test(
  'who closed the tab at Connect is told at the next visit how it ended, once',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    await onTheWayToCancel(page, sandbox)
    // Connect has done it, and its answer, which would lead back, finds nobody.
    await page.route(/csn_/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 })
      const isLinkBack = response.headers()['location']?.includes('/connect/callback')
      return isLinkBack ? route.abort() : route.fulfill({ response })
    })
    await cancel(page)
    const outcome = page.locator('[data-outcome]')
    // A webhook settles it, so the visit may come before that.
    await expect(async () => {
      await page.goto('/dashboard')
      await expect(outcome).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expectOutcome(page, 'fulfilled', 'cancelSubscription')
    await page.getByRole('link', { name: 'Close this message' }).click()
    await expect(outcome).toHaveCount(0)
    await page.reload()
    await expect(page.getByText(/^Ends on/)).toBeVisible()
    await expect(outcome).toHaveCount(0)
  },
)
