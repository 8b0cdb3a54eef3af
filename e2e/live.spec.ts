import type { Page, Request } from '@playwright/test'
import { firstUpdate } from './http/account-stream'
import { expect, test } from './fixtures'
import { cancel, sessionOf } from './pages/connect'
import { activeLines, expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

test(
  'an open page shows a change made elsewhere, without a reload',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, user } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await expect(activeLines(page)).toBeVisible()
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    await sandbox.cancelSubscriptionOf(user ?? '')
    await expect(page.getByText(/^Ends on/)).toBeVisible()
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
  },
)

test('an open page learns of a change within two seconds', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  const events = await eventsOf(page)
  await signInByOpenId(page, email)
  await expect.poll(() => events.at(-1)?.isStale).toBe(false)
  const before = events.length
  const shown = events.at(-1)?.version
  // Stale, or already read again for the messages to the customer.
  const changed = () =>
    events.slice(before).find(({ isStale, version }) => isStale || version !== shown)
  await sandbox.cancelSubscriptionOf(user ?? '')
  const changedAt = Date.now()
  const learned = expect.poll(changed).toBeTruthy()
  const lag = await slowestRoundTrip(page, learned)
  await learned
  expect((changed()?.at ?? Infinity) - changedAt).toBeLessThan(2_000 + ROUND_TRIPS * lag)
})

test('a hidden page asks nothing, and updates when it is shown again', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('active')
  const isWaiting = page.waitForRequest(isStream)
  await signInByOpenId(page, email)
  await isWaiting
  const isGivenUp = page.waitForEvent('requestfailed', isStream)
  await show(page, false)
  await isGivenUp
  const asked: string[] = []
  page.on('request', (request) => {
    if (!isIcon(request)) asked.push(request.url())
  })
  await sandbox.cancelSubscriptionOf(user ?? '')
  await expect.poll(() => sandbox.deliveredAbout(email)).toContain(canceled)
  expect(asked).toEqual([])
  await show(page, true)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
})

test('hidden pages leave the connections of the browser to the visible one', async ({
  context,
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  for (let tab = 0; tab < 7; tab += 1) {
    const next = await context.newPage() // a browser has six connections for one host
    const isStreaming = next.waitForRequest(isStream)
    await next.goto('/dashboard')
    await isStreaming
    await show(next, false)
  }
  await page.reload()
  await expect(activeLines(page)).toBeVisible()
})

test('a page that was cut off catches up as soon as it is connected again', async ({
  context,
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('active')
  const events = await eventsOf(page)
  await signInByOpenId(page, email)
  await expect.poll(() => events.at(-1)?.isStale).toBe(false)
  await context.setOffline(true)
  await sandbox.cancelSubscriptionOf(user ?? '')
  await expect.poll(() => sandbox.deliveredAbout(email)).toContain(canceled)
  await context.setOffline(false)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
})

test('closed pages do not use up the connections of open ones', async ({
  context,
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  const isWaiting = page.waitForRequest(isStream)
  await signInByOpenId(page, email)
  await isWaiting
  const ended: Request[] = []
  page.on('requestfinished', (request) => isStream(request) && ended.push(request))
  page.on('requestfailed', (request) => isStream(request) && ended.push(request))
  const cookies = await context.cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  for (let opened = 0; opened < 50; opened += 1) {
    await firstUpdate(cookie) // one user may have 20 streams
  }
  expect(ended).toEqual([])
})

test('a page whose session has ended stops asking', async ({ context, page, sandbox }) => {
  const { email } = await sandbox.customer('active')
  await page.clock.install()
  await page.route('**/dashboard/account', (route, request) =>
    request.method() === 'POST' ? route.abort() : route.fallback(),
  )
  const isWaiting = page.waitForRequest(isStream)
  await signInByOpenId(page, email)
  await isWaiting
  await show(page, false)
  await context.clearCookies()
  const refused = page.waitForResponse((response) => response.request().method() === 'HEAD')
  await show(page, true)
  expect((await refused).status()).toBe(401)
  const asked: string[] = []
  page.on('request', (request) => request.method() !== 'POST' && asked.push(request.url()))
  await page.clock.fastForward('10:00')
  await page.evaluate(() => fetch('/healthz'))
  expect(asked).toEqual([expect.stringContaining('/healthz')])
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
  await expect(activeLines(page)).toHaveCount(3)
  await expect(page.locator('[data-usage]').first()).toBeVisible() // read after the page is shown
  const before = (await sandbox.calls(user ?? '')).length
  await page.reload()
  await expect(activeLines(page)).toHaveCount(3)
  expect(await sandbox.calls(user ?? '')).toHaveLength(before)
})

const canceled = 'com.gigs.subscription.canceled'

/** The stream of events that a visible dashboard keeps open. */
const isStream = (request: Request) =>
  request.resourceType() === 'eventsource' && request.url().endsWith('/dashboard/account')

// The browser loads the icon of a tab by itself, at any time.
const isIcon = (request: Request) => new URL(request.url()).pathname.startsWith('/brand/')

/** Collects the events that a page receives, with their times. */
async function eventsOf(page: Page) {
  const events: { version: string; isStale: boolean; at: number }[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Network.eventSourceMessageReceived', ({ data }) => {
    events.push({ ...JSON.parse(data), at: Date.now() })
  })
  await session.send('Network.enable')
  return events
}

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
