import { expect, type Page } from '@playwright/test'
import type { Sandbox } from '../sandbox'
import { AT_CONNECT, sessionOf } from './connect'
import { signInByOpenId } from './sign-in'

/** Returns the form that launches an intent. Name the subject where the page has several. */
export function launchForm(page: Page, intent: string, subject?: string) {
  const ofSubject = subject ? `[data-subject="${subject}"]` : ''
  return page.locator(`form[data-intent="${intent}"]${ofSubject}`)
}

// The intents about a line. Their buttons are on its page.
const LINE_INTENTS = new Set([
  'cancelSubscription',
  'changeSubscription',
  'checkoutAddon',
  'completePorting',
  'resumeSubscription',
  'viewEsimInstallation',
  'viewSubscription',
])

/** Returns the path of the page with the button of an intent. */
export const pathOf = (intent: string, subject?: string) =>
  LINE_INTENTS.has(intent) ? `/subscriptions/${subject}` : '/dashboard'

/** Opens the page of a line and waits until it shows the line. */
export async function openLine(page: Page, subscription: string | undefined) {
  await page.goto(`/subscriptions/${subscription}`)
  await expect(page.locator(`[data-subscription="${subscription}"]`)).toBeVisible()
}

/** Returns the lines on the page that are active and not canceled. */
export const activeLines = (page: Page) => page.locator('[data-subscription][data-state="active"]')

/**
 * Presses the first button of an intent, on the page of the line if it is about a line. An outcome message can contain
 * another one, to try again.
 */
export async function press(page: Page, intent: string, subject?: string) {
  if (LINE_INTENTS.has(intent) && !page.url().includes(`/subscriptions/${subject}`)) {
    await openLine(page, subject)
  }
  await launchForm(page, intent, subject).first().getByRole('button').click()
}

/** Presses the button of an intent and waits until the browser is at Connect. */
export async function launch(page: Page, intent: string, subject?: string) {
  await press(page, intent, subject)
  await expect(page).toHaveURL(AT_CONNECT)
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

/**
 * Waits for the outcome of a launch on the page where it began, at an address without Connect's parameters. The default
 * for `path` is the page of a line for intents about one, and else the dashboard.
 */
export async function expectOutcome(page: Page, outcome: string, intent: string, path?: string) {
  const expected = path ?? (LINE_INTENTS.has(intent) ? /^\/subscriptions\/sub_\w+$/ : '/dashboard')
  const banner = page.locator(`[role="status"][data-intent="${intent}"]`)
  await expect(banner).toHaveAttribute('data-outcome', outcome)
  await expect(page).toHaveURL(({ pathname }) =>
    typeof expected === 'string' ? pathname === expected : expected.test(pathname),
  )
  expect(page.url()).not.toMatch(/session_id|status=/)
}

/**
 * Signs in a new customer who returns from Connect to the profile with success before their new name is on the account.
 * Returns the id of their Gigs user.
 */
export async function returnBeforeNewName(page: Page, sandbox: Sandbox): Promise<string> {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  await launch(page, 'updateUserFullName')
  const callbackUrl = await sandbox.callbackUrlOf(user ?? '')
  await page.goto(`${callbackUrl}&session_id=${sessionOf(page)}&status=success`)
  return user ?? ''
}
