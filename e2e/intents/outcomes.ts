import type { Page, Route } from '@playwright/test'
import { expect, test } from '../fixtures'
import { AT_CONNECT, close, endWith, sessionOf } from '../pages/connect'
import { expectOutcome, launch, pathOf, press } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import type { Customer, Sandbox } from '../sandbox'

type IntentJourney = {
  intent: string
  /** A state of `GET /sandbox/scenarios`. */
  scenario: string
  /** The page with the button. Default: the page of the line for an intent about one, and else the dashboard. */
  path?: string
  /** The id that the button is about; null if the intent has no subject. */
  subject: (customer: Customer) => string | null | undefined
  /** Goes from the first page of Connect to the button that leads back. */
  finish: (page: Page) => Promise<void>
  /** The outcome of `finish`, and what the account shows then. */
  done: {
    outcome: 'fulfilled' | 'acknowledged' | 'user_aborted'
    /** The page that shows the outcome of a success. Default: the page where the launch began. */
    path?: string
    shows: Shows
  }
  /** What the account shows as long as nothing has changed. */
  unchanged: Shows
}

export type Shows = (page: Page, customer: Customer) => Promise<void>

/**
 * Declares one test for each outcome of an intent: done, left with Close, expired, bad configuration, and a forged
 * success. Each one ends on the page where the launch began and checks what the account shows.
 */
export function describeOutcomes(journey: IntentJourney) {
  const { intent, done, unchanged, finish } = journey
  const pathFor = (customer: Customer) =>
    journey.path ?? pathOf(intent, journey.subject(customer) ?? undefined)

  test(`${intent}, done: the account shows it`, { tag: '@core' }, async ({ page, sandbox }) => {
    const customer = await goToConnect(page, sandbox, journey)
    const donePath = done.path ?? pathFor(customer)
    await finish(page)
    await expectOutcome(page, done.outcome, intent, donePath)
    await expectShownAtItsAddressOnly(page, donePath)
    await done.shows(page, customer)
  })

  test(`${intent}, Close: nothing changes`, async ({ page, sandbox }) => {
    const customer = await goToConnect(page, sandbox, journey)
    await close(page)
    await expectOutcome(page, 'user_aborted', intent, pathFor(customer))
    await unchanged(page, customer)
  })

  test(`${intent}, expired: nothing changes, and the customer can start again`, async ({
    page,
    sandbox,
  }) => {
    const customer = await signIn(page, sandbox, journey)
    const expireBeforeOpening = async (route: Route) => {
      const session = new URL(route.request().url()).searchParams.get('session') ?? ''
      await sandbox.expireSession(session)
      await route.continue()
    }
    await page.route(/\/entry\?/, expireBeforeOpening, { times: 1 })
    await press(page, intent, journey.subject(customer) ?? undefined)
    await expectOutcome(page, 'auth_expired', intent, pathFor(customer))
    const address = page.url()
    await unchanged(page, customer)
    await page.goto(address)
    await page.locator(`[role="status"] form[data-intent="${intent}"]`).getByRole('button').click()
    await expect(page).toHaveURL(AT_CONNECT)
  })

  test(`${intent}, bad configuration: nothing changes, and the message has a reference`, async ({
    page,
    sandbox,
  }) => {
    const customer = await goToConnect(page, sandbox, journey)
    await endWith(page, 'bad_configuration')
    await expectOutcome(page, 'bad_configuration', intent, pathFor(customer))
    await expect(page.getByRole('status')).toContainText(/[0-9a-f]{8}-[0-9a-f-]{27}/)
    await unchanged(page, customer)
  })

  test(`${intent}, forged success: the outcome is not fulfilled`, async ({ page, sandbox }) => {
    const customer = await goToConnect(page, sandbox, journey)
    const callbackUrl = await sandbox.callbackUrlOf(customer.user ?? '')
    await page.goto(`${callbackUrl}&session_id=${sessionOf(page)}&status=success`)
    const outcome = done.outcome === 'fulfilled' ? 'unconfirmed' : 'acknowledged'
    await expectOutcome(page, outcome, intent, done.path ?? pathFor(customer))
    await unchanged(page, customer)
  })
}

async function goToConnect(page: Page, sandbox: Sandbox, journey: IntentJourney) {
  const customer = await signIn(page, sandbox, journey)
  await launch(page, journey.intent, journey.subject(customer) ?? undefined)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return customer
}

async function signIn(page: Page, sandbox: Sandbox, journey: IntentJourney) {
  const customer = await sandbox.customer(journey.scenario)
  const path = journey.path ?? pathOf(journey.intent, journey.subject(customer) ?? undefined)
  await signInByOpenId(page, customer.email, { path })
  return customer
}

async function expectShownAtItsAddressOnly(page: Page, path: string) {
  const banner = page.locator('[data-outcome]')
  await page.reload()
  await expect(banner).toBeVisible()
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner).toHaveCount(0)
}
