import type { Page, Request } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel, sessionOf } from './pages/connect'
import { expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

test(
  'an open page shows a change made elsewhere, without a reload',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, user } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await expect(page.getByText('Active', { exact: true })).toBeVisible()
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    await sandbox.cancelSubscriptionOf(user ?? '')
    await expect(page.getByText(/^Ends on/)).toBeVisible()
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
  },
)

test('an open page learns of a change within two seconds', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  const isWaiting = page.waitForRequest(isUpdatesRequest)
  await signInByOpenId(page, email)
  await isWaiting
  const learned = page.waitForResponse(
    async (response) => isUpdatesRequest(response.request()) && (await response.json()).isStale,
  )
  await sandbox.cancelSubscriptionOf(user ?? '')
  const changedAt = Date.now()
  const lag = slowestRoundTrip(page, learned)
  await learned
  expect(Date.now() - changedAt).toBeLessThan(2_000 + ROUND_TRIPS * (await lag))
})

test('a hidden page asks nothing, and updates when it is shown again', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('active')
  const isWaiting = page.waitForRequest(isUpdatesRequest)
  await signInByOpenId(page, email)
  await isWaiting
  const isGivenUp = page.waitForEvent('requestfailed', isUpdatesRequest)
  await show(page, false)
  await isGivenUp
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await sandbox.cancelSubscriptionOf(user ?? '')
  await expect.poll(() => sandbox.deliveredAbout(email)).toContain(canceled)
  expect(asked).toEqual([])
  await show(page, true)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
})

test('closed pages do not use up the connections of open ones', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  const question = await page.waitForRequest(isUpdatesRequest)
  const ask = () => page.request.get(question.url(), { timeout: 1_000 })
  await Promise.allSettled(Array.from({ length: 50 }, ask)) // more than may wait at once
  await expect(ask()).rejects.toThrow('Timeout')
})

test('an unconfirmed launch becomes fulfilled by itself once the change is there', async ({
  context,
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await launch(page, 'cancelSubscription', subscriptions[0])
  const callbackUrl = await sandbox.callbackUrlOf(user ?? '')
  const early = await context.newPage()
  await early.goto(`${callbackUrl}&session_id=${sessionOf(page)}&status=success`)
  await expectOutcome(early, 'unconfirmed', 'cancelSubscription')
  await cancel(page)
  await expectOutcome(early, 'fulfilled', 'cancelSubscription')
})

test('a dashboard that was read a moment ago makes no call to Gigs', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('three-active')
  await signInByOpenId(page, email)
  await expect(page.getByText('Active', { exact: true })).toHaveCount(3)
  await expect(page.locator('[data-usage]').first()).toBeVisible() // read after the page is shown
  const before = (await sandbox.calls(user ?? '')).length
  await page.reload()
  await expect(page.getByText('Active', { exact: true })).toHaveCount(3)
  expect(await sandbox.calls(user ?? '')).toHaveLength(before)
})

const canceled = 'com.gigs.subscription.canceled'

/** Matches the request of an open dashboard that is answered when the account has changed. */
const isUpdatesRequest = (request: Request) =>
  request.method() === 'GET' && request.url().includes('/dashboard/account?')

// From the webhook to the page, a change takes about this many requests, queries and responses.
const ROUND_TRIPS = 10

/** Requests /healthz until `end` and returns the slowest time in ms. It is a few ms, unless the machine is busy. */
async function slowestRoundTrip(page: Page, end: Promise<unknown>): Promise<number> {
  const waiting = { isOver: false }
  void end.finally(() => {
    waiting.isOver = true
  })
  let slowest = 0
  while (!waiting.isOver) {
    const started = Date.now()
    await page.request.get('/healthz')
    slowest = Math.max(slowest, Date.now() - started)
  }
  return slowest
}

/** Makes the page believe that it is visible or hidden. */
async function show(page: Page, isShown: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, !isShown)
}
