import { expect, recordTokens, test } from './fixtures'
import { expectPath, mailTo, pressButton, signInAs } from './pages/mailbox'
import { signInByOpenId } from './pages/sign-in'

test('a sign-in from an unknown browser leads to the devices, and is told once', async ({
  page,
  browser,
  sandbox,
}) => {
  const { email, user } = await signInAs(page, sandbox, 'active')
  const context = await browser.newContext()
  recordTokens(context)
  const other = await context.newPage()
  await signInByOpenId(other, email)
  const { text } = await mailTo(sandbox, email, /^New sign-in to /)
  expect(text).toMatch(/^Device: \w+ on \w+/m)
  expect(text).toMatch(/^Time: \w+ \d+, \d{4} at /m)
  await pressButton(page, text, 'See your devices')
  await expectPath(page, '/profile')
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page).toHaveURL(({ pathname }) => pathname === '/profile')
  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/sign-in/)

  // Messages come in order, so a second one about this browser would come before that of the cancellation.
  await signInByOpenId(other, email)
  await sandbox.cancelSubscriptionOf(user ?? '')
  await mailTo(sandbox, email, /is canceled and ends on/)
  await mailTo(sandbox, email, /^New sign-in to /)
  await context.close()
})

test('a deleted account is confirmed', async ({ page, sandbox }) => {
  const { email } = await signInAs(page, sandbox, 'active')
  await page.goto('/profile')
  await page.getByText('Delete my account', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'I want to delete my account' }).check()
  await page.getByRole('button', { name: 'Delete account' }).click()
  await expect(page.getByRole('status')).toContainText('Your account is deleted.')
  const { text } = await mailTo(sandbox, email, /account is deleted$/)
  expect(text).toContain('We deleted your profile, your sign-in')
  expect(text).toContain('Plans that you bought are not canceled by this.')
  expect(text).toMatch(/^Deleted on: \w+ \d+, \d{4} at /m)
  expect(await sandbox.mailsTo(email)).toHaveLength(1)
})
