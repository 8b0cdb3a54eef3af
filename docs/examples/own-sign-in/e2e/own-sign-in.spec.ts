import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures'
import { signInByOpenId, tokenFor } from './pages/sign-in'

test('a visitor goes to our login, and signing out ends the session', async ({ page, sandbox }) => {
  expect(await redirectOf(page, '/payments')).toMatch(loginFor('/payments'))
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await expect(page.getByRole('main')).toContainText('Everyday 20 GB')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  expect(await redirectOf(page, '/dashboard')).toMatch(loginFor('/dashboard'))
})

test('a token that is forged, expired or about an unproven address opens nothing', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  const tokens = [
    await tokenFor(email, { secret: 'another secret, which is long enough' }),
    await tokenFor(email, { ends: '1 minute ago' }),
    await tokenFor(email, { isVerified: false }),
  ]
  const url = process.env['E2E_APP_URL'] ?? ''
  for (const value of tokens) {
    await page.context().addCookies([{ name: 'brand_session', value, url }])
    expect(await redirectOf(page, '/dashboard')).toMatch(loginFor('/dashboard'))
  }
})

const loginFor = (path: string) =>
  new RegExp(`^https://login\\.your-brand\\.example/\\?return_to=.*${encodeURIComponent(path)}$`)

/** Follows redirects to the first address outside of the app, and returns it. */
async function redirectOf(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path, { maxRedirects: 0 })
  const location = response.headers()['location'] ?? ''
  return location.startsWith('/') ? redirectOf(page, location) : location
}
