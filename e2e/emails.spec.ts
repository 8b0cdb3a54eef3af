import { expect, test } from './fixtures'

test('the gallery of e-mails does not exist in production', async ({ page }) => {
  const response = await page.goto('/emails')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We couldn’t find that page')
  await expect(page.locator('iframe')).toHaveCount(0)
})
