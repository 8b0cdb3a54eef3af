import type { Page, Route } from '@playwright/test'
import { expect, test } from '../fixtures'
import { close, endAs, sessionOf } from '../pages/connect'
import { expectOutcome, launch, press } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import type { Customer, Sandbox } from '../sandbox'

type Trip = {
  intent: string
  /** The state the customer is in, of `GET /sandbox/scenarios`. */
  scenario: string
  /** The page with the button; the dashboard unless told. */
  path?: string
  /** Brings the button into view where it is folded away. */
  find?: (page: Page) => Promise<void>
  /** What the button is about; null where the intent has no subject. */
  subject: (customer: Customer) => string | null | undefined
  /** From Connect's first page to its own way back; for pages to look at, that is leaving them. */
  finish: (page: Page) => Promise<void>
  /** What the account shows once that is done, and what it shows as long as it is not. */
  done: { outcome: 'fulfilled' | 'acknowledged' | 'user_aborted'; shows: Shows }
  undone: Shows
}

export type Shows = (page: Page, customer: Customer) => Promise<void>

/**
 * Every way back that one intent has, as the customer lives it: done, left, expired at the door, refused by
 * the configuration, and a success that was only claimed. Each ends on the dashboard, which shows what is.
 */
export function describeWaysBack(trip: Trip) {
  const { intent, done, undone, finish } = trip

  test(`${intent}, done: the account shows it`, { tag: '@core' }, async ({ page, sandbox }) => {
    const customer = await start(page, sandbox, trip)
    await finish(page)
    await expectOutcome(page, done.outcome, intent)
    await expectGoneAfterOneReload(page)
    await done.shows(page, customer)
  })

  test(`${intent}, Close: nothing is changed`, async ({ page, sandbox }) => {
    const customer = await start(page, sandbox, trip)
    await close(page)
    await expectOutcome(page, 'user_aborted', intent)
    await undone(page, customer)
  })

  test(`${intent}, expired: nothing is changed, and one can start again`, async ({
    page,
    sandbox,
  }) => {
    const customer = await signIn(page, sandbox, trip)
    const holdAtTheDoor = async (route: Route) => {
      const session = new URL(route.request().url()).searchParams.get('session') ?? ''
      await sandbox.expireSession(session)
      await route.continue()
    }
    await page.route(/\/entry\?/, holdAtTheDoor, { times: 1 })
    await press(page, intent, trip.subject(customer) ?? undefined)
    await expectOutcome(page, 'auth_expired', intent)
    const dashboard = page.url()
    await undone(page, customer)
    await page.goto(dashboard)
    await page.locator(`[role="status"] form[data-intent="${intent}"]`).getByRole('button').click()
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1/)
  })

  test(`${intent}, bad configuration: nothing is changed, and help is named`, async ({
    page,
    sandbox,
  }) => {
    const customer = await start(page, sandbox, trip)
    await endAs(page, 'bad_configuration')
    await expectOutcome(page, 'bad_configuration', intent)
    await expect(page.getByRole('status')).toContainText(/[0-9a-f]{8}-[0-9a-f-]{27}/)
    await undone(page, customer)
  })

  test(`${intent}, a forged success is not taken for done`, async ({ page, sandbox }) => {
    const customer = await start(page, sandbox, trip)
    const [made] = await sandbox.sessionsMade(customer.user ?? '')
    const { callbackUrl } = Object(made?.body)
    await page.goto(`${callbackUrl}&session_id=${sessionOf(page)}&status=success`)
    const claimed = done.outcome === 'fulfilled' ? 'unconfirmed' : 'acknowledged'
    await expectOutcome(page, claimed, intent)
    await undone(page, customer)
  })
}

async function start(page: Page, sandbox: Sandbox, trip: Trip) {
  const customer = await signIn(page, sandbox, trip)
  await launch(page, trip.intent, trip.subject(customer) ?? undefined)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return customer
}

async function signIn(page: Page, sandbox: Sandbox, { scenario, path, find }: Trip) {
  const customer = await sandbox.customer(scenario)
  await signInByOpenId(page, customer.email, { path: path ?? '/dashboard' })
  await find?.(page)
  return customer
}

async function expectGoneAfterOneReload(page: Page) {
  const banner = page.locator('[data-outcome]')
  await page.reload()
  await expect(banner).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner).toHaveCount(0)
}
