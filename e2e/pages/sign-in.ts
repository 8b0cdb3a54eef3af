import { expect, type Page } from '@playwright/test'
import type { Sandbox } from '../sandbox'

/** Opens a page that needs a user, signs in with an email link, and ends on that page. */
export async function signInByEmail(
  page: Page,
  sandbox: Sandbox,
  email: string,
  path = '/dashboard',
) {
  await page.goto(path)
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByRole('status')).toContainText(email)
  await page.goto(await sandbox.linkMailedTo(email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL((url) => url.pathname === path)
}

/**
 * Opens a page that needs a user, signs in at the OpenID provider as this customer, and ends on that page. Pass `isReadable: false`
 * if Gigs does not respond, so that there is no account to wait for.
 */
export async function signInByOpenId(
  page: Page,
  email: string,
  { path = '/dashboard', isVerified = true, isReadable = true } = {},
) {
  await page.goto(path)
  await identify(page, email, isVerified)
  await expect(page).toHaveURL((url) => url.pathname === (isVerified ? path : '/sign-in'))
  if (isVerified && isReadable) await expectAccount(page)
}

/** Waits until the page shows the account. A page without JavaScript does not fill itself, so it is reloaded. */
async function expectAccount(page: Page) {
  const pending = page.getByText('Your account is on its way')
  await expect(async () => {
    if (await pending.isVisible()) await page.reload()
    await expect(pending).toBeHidden({ timeout: 5_000 })
  }).toPass()
}

/** Signs in at the OpenID provider, starting on the sign-in page of the app. */
export async function identify(page: Page, email: string, isVerified = true) {
  await page.getByRole('button', { name: /^Continue with/ }).click()
  await expect(page).toHaveURL(/\/identity\//) // the app's sign-in page has the same field
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  if (!isVerified) await page.getByRole('checkbox', { name: /not verified/ }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
