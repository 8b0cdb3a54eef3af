import { expect, test } from './fixtures'
import { cancel, sessionOf } from './pages/connect'
import { expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

test('an open page shows what changed elsewhere, without a reload', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
  await page.evaluate(() => Object.assign(window, { untouched: true }))
  await sandbox.cancelSubscriptionOf(user ?? '')
  await expect(page.getByText(/^Ends on/)).toBeVisible()
  expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
})

test('a trip that is not confirmed yet settles by itself once the change is there', async ({
  context,
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await launch(page, 'cancelSubscription', subscriptions[0])
  const [made] = await sandbox.sessionsMade(user ?? '')
  const { callbackUrl } = Object(made?.body)
  const early = await context.newPage()
  await early.goto(`${callbackUrl}&session_id=${sessionOf(page)}&status=success`)
  await expectOutcome(early, 'unconfirmed', 'cancelSubscription')
  await cancel(page)
  await expectOutcome(early, 'fulfilled', 'cancelSubscription')
})

test('the dashboard of a customer seen a moment ago asks Gigs nothing', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('three-active')
  await signInByOpenId(page, email)
  await expect(page.getByText('Active', { exact: true })).toHaveCount(3)
  await expect(page.locator('[data-usage]').first()).toBeVisible() // read beside the page, at first
  const before = (await sandbox.calls(user ?? '')).length
  await page.reload()
  await expect(page.getByText('Active', { exact: true })).toHaveCount(3)
  expect(await sandbox.calls(user ?? '')).toHaveLength(before)
})
