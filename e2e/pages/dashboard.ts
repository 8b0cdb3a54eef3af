import { expect, type Page } from '@playwright/test'

/** The form that launches an intent, about one subject where there are several. */
export function launchForm(page: Page, intent: string, subject?: string) {
  const about = subject ? `[data-subject="${subject}"]` : ''
  return page.locator(`form[data-intent="${intent}"]${about}`)
}

/** Presses the button of an intent, the first where the outcome of a trip offers it once more. */
export const press = (page: Page, intent: string, subject?: string) =>
  launchForm(page, intent, subject).first().getByRole('button').click()

/** Presses the button of an intent; the browser is at Connect afterwards. */
export async function launch(page: Page, intent: string, subject?: string) {
  await press(page, intent, subject)
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1/)
}

/** The plan with this name on /plans. */
export const planCard = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Waits for the outcome of a trip on the dashboard, at an address without Connect's parameters. */
export async function expectOutcome(page: Page, outcome: string, intent: string) {
  const banner = page.locator(`[role="status"][data-intent="${intent}"]`)
  await expect(banner).toHaveAttribute('data-outcome', outcome)
  await expect(page).toHaveURL((url) => url.pathname === '/dashboard')
  expect(page.url()).not.toMatch(/session_id|status=/)
}
