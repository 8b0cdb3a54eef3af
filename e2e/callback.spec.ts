import { expect, recordTokens, test } from './fixtures'
import { cancel, close, endWith } from './pages/connect'
import {
  activeLines,
  expectOutcome,
  launch,
  launchCancellation,
  launchForm,
  returnBeforeNewName,
  press,
} from './pages/dashboard'
import { identify, signInByOpenId } from './pages/sign-in'

const intent = 'cancelSubscription'

test(
  'a forged success is unconfirmed and changes nothing; the real one is fulfilled',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { session, callbackUrl } = await launchCancellation(page, sandbox)
    const connect = page.url()
    await page.goto(`${callbackUrl}&session_id=${session}&status=success`)
    await expectOutcome(page, 'unconfirmed', intent)
    await expect(activeLines(page)).toBeVisible()
    await page.goto(connect)
    await cancel(page)
    await expectOutcome(page, 'fulfilled', intent)
  },
)

test(
  "another customer's callback shows nothing, changes nothing and makes no call to Gigs",
  { tag: '@core' },
  async ({ page, browser, sandbox }) => {
    const { session, callbackUrl } = await launchCancellation(page, sandbox)
    const context = await browser.newContext()
    recordTokens(context)
    const other = await context.newPage()
    const { email, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(other, email)
    await other.goto(`${callbackUrl}&session_id=${session}&status=success`)
    await expect(other).toHaveURL(/\/dashboard$/)
    await expect(other.locator('[data-outcome]')).toHaveCount(0)
    const id = new URL(callbackUrl).searchParams.get('launch')
    for (const path of [
      '/dashboard',
      `/subscriptions/${subscriptions[0]}`,
      '/profile',
      '/plans',
      '/plans?plan=pln_0everyday',
    ]) {
      await other.goto(`${path}${path.includes('?') ? '&' : '?'}launch=${id}`)
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(other.locator('[data-outcome]'), path).toHaveCount(0)
    }
    const reads = (await sandbox.calls(session)).filter(({ method }) => method === 'GET')
    expect(reads).toEqual([])
    await context.close()
  },
)

for (const status of ['auth_expired', 'bad_configuration']) {
  test(`Connect ends the session with ${status}: the plan stays active`, async ({
    page,
    sandbox,
  }) => {
    await launchCancellation(page, sandbox)
    await endWith(page, status)
    await expectOutcome(page, status, intent)
    await expect(activeLines(page)).toBeVisible()
  })
}

test('a session that expired before it was opened can be started again', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  // Expire the session just before the browser opens it.
  await page.route(/\/entry\?/, async (route) => {
    const session = sessionOfUrl(route.request().url())
    await sandbox.expireSession(session)
    await route.continue()
  })
  await press(page, intent, subscriptions[0])
  await expectOutcome(page, 'auth_expired', intent)
  await page.unroute(/\/entry\?/)
  await launch(page, intent, subscriptions[0])
  expect(await sandbox.createdSessions(user ?? '')).toHaveLength(2)
})

test('a wrong token does not open the session', async ({ page, sandbox }) => {
  const wrong = 'x'.repeat(64)
  const { email, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  // This route stays until the end of the test: removing it now could abort the request that follows.
  await page.route(/\/entry\?/, async (route) => {
    const url = new URL(route.request().url())
    if (url.searchParams.get('token') === wrong) return route.continue()
    url.searchParams.set('token', wrong)
    return route.fulfill({ status: 302, headers: { location: url.href } })
  })
  await press(page, intent, subscriptions[0])
  await expectOutcome(page, 'auth_expired', intent)
})

test(
  'a customer who was signed out at Connect signs in and sees the outcome',
  { tag: '@core' },
  async ({ page, context, sandbox }) => {
    const { email } = await launchCancellation(page, sandbox)
    await context.clearCookies({ name: /session-token$/ })
    await cancel(page)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(page.url()).not.toMatch(/session_id|csn_|status/)
    const path = new URL(page.url()).searchParams.get('next') ?? ''
    expect(path).toMatch(/^\/connect\/callback\?launch=[0-9a-f-]{36}$/)
    await identify(page, email)
    await expectOutcome(page, 'fulfilled', intent)
  },
)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a launch returns to the page where it began, with the focus on its outcome', async ({
      page,
      sandbox,
    }) => {
      const { email } = await sandbox.customer('active')
      await signInByOpenId(page, email, { path: '/profile' })
      await launch(page, 'updateUserFullName')
      await close(page)
      await expectOutcome(page, 'user_aborted', 'updateUserFullName', '/profile')
      await expect(page.locator('[data-outcome]')).toBeFocused()
      await expect(page).toHaveTitle(/^You left before finishing · Profile/)
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await expect(page).toHaveURL(({ pathname, search }) => pathname + search === '/profile')
      await expect(page.locator('[data-outcome]')).toHaveCount(0)
    })
  })
}

test('a purchase that the customer leaves starts again on its order', async ({ page, sandbox }) => {
  const path = '/plans/pln_0everyday/order'
  const { email } = await sandbox.customer('empty')
  await signInByOpenId(page, email, { path })
  await launch(page, 'checkoutNewSubscription', 'pln_0everyday')
  await close(page)
  await expectOutcome(page, 'user_aborted', 'checkoutNewSubscription', path)
  await page.locator('[data-again]').click()
  await expect(page).toHaveURL(({ pathname, search }) => pathname + search === path)
  await expect(page.locator('[data-outcome]')).toHaveCount(0)
  await expect(launchForm(page, 'checkoutNewSubscription', 'pln_0everyday')).toBeVisible()
})

test('a change that is not visible yet appears on the page where it began', async ({
  page,
  sandbox,
}) => {
  const user = await returnBeforeNewName(page, sandbox)
  await expectOutcome(page, 'unconfirmed', 'updateUserFullName', '/profile')
  const outcome = page.locator('[data-outcome]')
  await expect(outcome.getByRole('listitem')).toHaveCount(3)
  await expect(outcome.locator('[aria-current="step"]')).toContainText('We are checking')
  await sandbox.rename(user, 'Grace Hopper')
  await expectOutcome(page, 'fulfilled', 'updateUserFullName', '/profile')
  await expect(outcome).toContainText('Your name is now Grace Hopper')
  await expect(outcome).toBeFocused()
})

test('a replayed callback shows the same outcome, twenty times', async ({ page, sandbox }) => {
  const { session, callbackUrl } = await launchCancellation(page, sandbox)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', intent)
  const replay = `${callbackUrl}&session_id=${session}&status=user_aborted`
  const responses = await Promise.all(
    Array.from({ length: 20 }, () => page.request.get(replay, { maxRedirects: 0 })),
  )
  for (const response of responses) expect(response.status()).toBe(303)
  await page.goto(replay)
  await expectOutcome(page, 'fulfilled', intent)
})

test('junk in the callback address shows a page, never an error', async ({ page, sandbox }) => {
  const { session, callbackUrl } = await launchCancellation(page, sandbox)
  const junk = [
    '?',
    '?launch=&session_id=&status=',
    '?launch=1&launch=2&session_id[]=x',
    `?launch=${'a'.repeat(8_000)}`,
    '?launch=%0d%0aSet-Cookie:%20a=b&status=%0d%0a',
    '?launch=00000000-0000-4000-8000-000000000000&status=success',
    '?launch=%00&status=%F0%9F%98%80',
  ]
  for (const query of junk) {
    const response = await page.goto(`/connect/callback${query}`)
    expect(response?.status(), query).toBeLessThan(500)
    await expect(page, query).toHaveURL(/\/dashboard$/)
  }
  await page.goto(`${callbackUrl}&session_id=${session}&status=<script>alert(1)</script>`)
  await expectOutcome(page, 'unknown', intent)
})

const sessionOfUrl = (url: string) => new URL(url).searchParams.get('session') ?? ''
