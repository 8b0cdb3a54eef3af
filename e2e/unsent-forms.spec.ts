import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { newEmail } from './sandbox'

const withOldIds = (text: string) =>
  text.replaceAll(/[0-9a-f]{34}(?=[0-9a-f]{8}\b)/g, 'a'.repeat(34))

/** Sends unknown action ids, as the page of an older version of the app does. */
async function pretendOldPage(page: Page): Promise<void> {
  await page.route('**/sign-in*', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST') return route.fallback()
    const headers = { ...request.headers() }
    const { 'next-action': action } = headers
    if (action) headers['next-action'] = withOldIds(action)
    const postData = withOldIds(request.postDataBuffer()?.toString('latin1') ?? '')
    return route.continue({ headers, postData: Buffer.from(postData, 'latin1') })
  })
}

test('a page of an older version says so, and keeps the input', async ({ page }) => {
  const email = newEmail()
  await page.goto('/sign-in')
  const field = page.getByLabel('E-mail address')
  await field.fill(email)
  await pretendOldPage(page)
  const button = page.getByRole('button', { name: 'E-mail me a link' })
  await button.click()
  await expect(page.locator('[data-unsent=outdated]')).toContainText('There is a newer version')
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await expect(field).toHaveValue(email)
  await page.unroute('**/sign-in*')
  await page.getByRole('button', { name: 'Open the new version' }).click()
  await expect(page.locator('[data-unsent=outdated]')).toHaveCount(0)
})

test('without a connection a form says so, keeps the input, and works when the connection is back', async ({
  page,
  context,
}) => {
  const email = newEmail()
  await page.goto('/sign-in')
  const field = page.getByLabel('E-mail address')
  await field.fill(email)
  await context.setOffline(true)
  const button = page.getByRole('button', { name: 'E-mail me a link' })
  await button.click()
  await expect(page.locator('[data-unsent=offline]')).toContainText('What you typed is still here')
  await expect(field).toHaveValue(email)
  await context.setOffline(false)
  await button.click()
  await expect(page.locator('[data-unsent]')).toHaveCount(0)
  await expect(page.getByText(email)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page of an older version says so, and going back keeps the input', async ({ page }) => {
    const email = newEmail()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await pretendOldPage(page)
    await page.getByRole('button', { name: 'E-mail me a link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('There is a newer version')
    await expect(page.getByRole('link', { name: 'Open the new version' })).toBeVisible()
    await page.unroute('**/sign-in*')
    await page.goBack()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  })
})
