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

/**
 * Signs in at the OpenID provider as the customer with this address, ending on the page asked for. `isReadable`:
 * false where Gigs does not respond, so that there is no account to wait for.
 */
export async function signInByOpenId(
  page: Page,
  email: string,
  { path = '/dashboard', isVerified = true, isReadable = true } = {},
) {
  await page.goto(path)
  await identify(page, email, isVerified)
  await expect(page).toHaveURL((url) => url.pathname === (isVerified ? path : '/sign-in'))
  if (isVerified && isReadable) await expectAccountRead(page)
}

/** Waits until the page shows the account. Without JavaScript it does not go on by itself on a slow machine. */
async function expectAccountRead(page: Page) {
  const pending = page.getByText('Your account is on its way')
  await expect(async () => {
    if (await pending.isVisible()) await page.reload()
    await expect(pending).toBeHidden({ timeout: 1_000 })
  }).toPass()
}

/** From our sign-in page through the provider's. */
export async function identify(page: Page, email: string, isVerified = true) {
  await page.getByRole('button', { name: /^Continue with/ }).click()
  await expect(page).toHaveURL(/\/identity\//) // our own page has such a field too
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  if (!isVerified) await page.getByRole('checkbox', { name: /not verified/ }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
