import { expect, type Page } from '@playwright/test'
import type { Sandbox } from '../sandbox'
import { sessionOf } from './connect'
import { signInByOpenId } from './sign-in'

/** Returns the form that launches an intent. Name the subject where the page has several. */
export function launchForm(page: Page, intent: string, subject?: string) {
  const ofSubject = subject ? `[data-subject="${subject}"]` : ''
  return page.locator(`form[data-intent="${intent}"]${ofSubject}`)
}

/** Presses the first button of an intent. An outcome message can contain another one, to try again. */
export const press = (page: Page, intent: string, subject?: string) =>
  launchForm(page, intent, subject).first().getByRole('button').click()

/** Presses the button of an intent and waits until the browser is at Connect. */
export async function launch(page: Page, intent: string, subject?: string) {
  await press(page, intent, subject)
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1/)
}

/** Signs in a new customer and takes them to the page of Connect that cancels their plan. */
export async function launchCancellation(page: Page, sandbox: Sandbox) {
  const customer = await sandbox.customer('active')
  await signInByOpenId(page, customer.email)
  await launch(page, 'cancelSubscription', customer.subscriptions[0])
  const callbackUrl = await sandbox.callbackUrlOf(customer.user ?? '')
  return { ...customer, session: sessionOf(page), callbackUrl }
}

/** Returns the card of a plan on /plans. */
export const planCard = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Waits for the outcome of a launch on the page where it began, at an address without Connect's parameters. */
export async function expectOutcome(
  page: Page,
  outcome: string,
  intent: string,
  path = '/dashboard',
) {
  const banner = page.locator(`[role="status"][data-intent="${intent}"]`)
  await expect(banner).toHaveAttribute('data-outcome', outcome)
  await expect(page).toHaveURL((url) => url.pathname === path)
  expect(page.url()).not.toMatch(/session_id|status=/)
}
