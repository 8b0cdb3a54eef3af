import { expect, type Page } from '@playwright/test'
import type { Sandbox } from '../sandbox'

/** Signs in with a link by e-mail, going first to a page that needs it and ending there. */
export async function signInByEmail(page: Page, sandbox: Sandbox, email: string, path = '/plans') {
  await page.goto(path)
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByRole('status')).toContainText(email)
  await page.goto(await sandbox.linkMailedTo(email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL((url) => url.pathname === path)
}

/** Signs in at the OpenID provider as somebody with this address, ending on the page asked for. */
export async function signInByOpenId(
  page: Page,
  email: string,
  { path = '/dashboard', isVerified = true } = {},
) {
  await page.goto(path)
  await identify(page, email, isVerified)
  await expect(page).toHaveURL((url) => url.pathname === (isVerified ? path : '/sign-in'))
}

/** From our sign-in page through the provider's. */
export async function identify(page: Page, email: string, isVerified = true) {
  await page.getByRole('button', { name: /^Continue with/ }).click()
  await expect(page).toHaveURL(/\/identity\//) // our own page has such a field too
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  if (!isVerified) await page.getByRole('checkbox', { name: /not verified/ }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
