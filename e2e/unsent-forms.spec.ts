import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { newEmail } from './sandbox'

const older = (text: string) => text.replaceAll(/[0-9a-f]{34}(?=[0-9a-f]{8}\b)/g, 'a'.repeat(34))

// What a browser sends from a page that another version of the server has made: ids of actions that are unknown.
async function pretendOlder(page: Page): Promise<void> {
  await page.route('**/sign-in*', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST') return route.fallback()
    const headers = { ...request.headers() }
    const { 'next-action': action } = headers
    if (action) headers['next-action'] = older(action)
    const postData = older(request.postDataBuffer()?.toString('latin1') ?? '')
    return route.continue({ headers, postData: Buffer.from(postData, 'latin1') })
  })
}

test('a page older than the server says so, and keeps what was typed', async ({ page }) => {
  const email = newEmail()
  await page.goto('/sign-in')
  const field = page.getByLabel('E-mail address')
  await field.fill(email)
  await pretendOlder(page)
  const button = page.getByRole('button', { name: 'E-mail me a link' })
  await button.click()
  await expect(page.locator('[data-unsent=outdated]')).toContainText('There is a newer version')
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await expect(field).toHaveValue(email)
  await page.unroute('**/sign-in*')
  await page.getByRole('button', { name: 'Open the new version' }).click()
  await expect(page.locator('[data-unsent=outdated]')).toHaveCount(0)
})

test('without a connection a form says so, keeps what was typed, and works once there is one', async ({
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

  test('a page says that there is a newer version, and the form is there on the way back', async ({
    page,
  }) => {
    const email = newEmail()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await pretendOlder(page)
    await page.getByRole('button', { name: 'E-mail me a link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('There is a newer version')
    await expect(page.getByRole('link', { name: 'Open the new version' })).toBeVisible()
    await page.unroute('**/sign-in*')
    await page.goBack()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  })
})
