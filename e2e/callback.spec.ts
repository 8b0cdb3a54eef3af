import { expect, noteTokens, test } from './fixtures'
import { cancel, endAs } from './pages/connect'
import { expectOutcome, launch, press } from './pages/dashboard'
import { onTheWayToCancel } from './pages/at-connect'
import { identify, signInByOpenId } from './pages/sign-in'

const intent = 'cancelSubscription'

test(
  'a forged success is not confirmed and changes nothing; the real one then is',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { session, callbackUrl } = await onTheWayToCancel(page, sandbox)
    const connect = page.url()
    await page.goto(`${callbackUrl}&session_id=${session}&status=success`)
    await expectOutcome(page, 'unconfirmed', intent)
    await expect(page.getByText('Active', { exact: true })).toBeVisible()
    await page.goto(connect)
    await cancel(page)
    await expectOutcome(page, 'fulfilled', intent)
  },
)

test(
  "another customer's way back shows and changes nothing, and asks Gigs nothing",
  { tag: '@core' },
  async ({ page, browser, sandbox }) => {
    const { session, callbackUrl } = await onTheWayToCancel(page, sandbox)
    const context = await browser.newContext()
    noteTokens(context)
    const other = await context.newPage()
    const { email } = await sandbox.customer('active')
    await signInByOpenId(other, email)
    await other.goto(`${callbackUrl}&session_id=${session}&status=success`)
    await expect(other).toHaveURL(/\/dashboard$/)
    await expect(other.locator('[data-outcome]')).toHaveCount(0)
    const asked = (await sandbox.calls(session)).filter(({ method }) => method === 'GET')
    expect(asked).toEqual([])
    await context.close()
  },
)

for (const status of ['auth_expired', 'bad_configuration']) {
  test(`Connect ends the trip with ${status}`, async ({ page, sandbox }) => {
    await onTheWayToCancel(page, sandbox)
    await endAs(page, status)
    await expectOutcome(page, status, intent)
    await expect(page.getByText('Active', { exact: true })).toBeVisible()
  })
}

test('a session that expired before it was opened leads to starting again', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  // The browser is held at the door of Connect until the session has expired.
  await page.route(/\/entry\?/, async (route) => {
    const session = sessionOfUrl(route.request().url())
    await sandbox.expireSession(session)
    await route.continue()
  })
  await press(page, intent, subscriptions[0])
  await expectOutcome(page, 'auth_expired', intent)
  await page.unroute(/\/entry\?/)
  await launch(page, intent, subscriptions[0])
  expect(await sandbox.sessionsMade(user ?? '')).toHaveLength(2)
})

test('a wrong token opens nothing', async ({ page, sandbox }) => {
  const wrong = 'x'.repeat(64)
  const { email, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  // It stays to the end: taken back at once, it may take the page that follows with it.
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
  'who was signed out meanwhile signs in and is told how it ended',
  { tag: '@core' },
  async ({ page, context, sandbox }) => {
    const { email } = await onTheWayToCancel(page, sandbox)
    await context.clearCookies({ name: 'authjs.session-token' })
    await cancel(page)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(page.url()).not.toMatch(/session_id|csn_|status/)
    const path = new URL(page.url()).searchParams.get('next') ?? ''
    expect(path).toMatch(/^\/connect\/callback\?launch=[0-9a-f-]{36}$/)
    await identify(page, email)
    await expectOutcome(page, 'fulfilled', intent)
  },
)

test('a replayed way back shows the same, twenty times', async ({ page, sandbox }) => {
  const { session, callbackUrl } = await onTheWayToCancel(page, sandbox)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', intent)
  const again = `${callbackUrl}&session_id=${session}&status=user_aborted`
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => page.request.get(again, { maxRedirects: 0 })),
  )
  for (const answer of answers) expect(answer.status()).toBe(303)
  await page.goto(again)
  await expectOutcome(page, 'fulfilled', intent)
})

test('junk in the address is answered in words, never with a crash', async ({ page, sandbox }) => {
  const { session, callbackUrl } = await onTheWayToCancel(page, sandbox)
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
    const answer = await page.goto(`/connect/callback${query}`)
    expect(answer?.status(), query).toBeLessThan(500)
    await expect(page, query).toHaveURL(/\/dashboard$/)
  }
  await page.goto(`${callbackUrl}&session_id=${session}&status=<script>alert(1)</script>`)
  await expectOutcome(page, 'unknown', intent)
})

const sessionOfUrl = (url: string) => new URL(url).searchParams.get('session') ?? ''
