import { expect, test } from './fixtures'
import { changePlan } from './pages/connect'
import { expectOutcome, launch } from './pages/dashboard'
import { expectPath, longDate, mailTo, pressButton, signInAs } from './pages/mailbox'

const GB = 1_000_000_000
const HOUR_SECONDS = 3_600

test.use({ timezoneId: 'UTC' })

test('80 and 100% of the data lead to more data', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'active')
  const { end } = await sandbox.endPeriodOf(line)
  await sandbox.useData(line, 17 * GB)
  const almost = await mailTo(sandbox, email, /^3 GB left on Everyday 20 GB$/)
  expect(almost.text).toContain('You have used at least 80% of your data for this period.')
  expect(almost.text).toMatch(/^Number: \+1 \(959\) /m)
  expect(almost.text).toMatch(/^Data: 3 of 20 GB left$/m)
  expect(almost.text).toContain(`Starts over on: ${longDate(end)}`)
  await pressButton(page, almost.text, 'Add data')
  await expectPath(page, `/go/checkoutAddon?subscription=${line}`)
  await expect(page.getByRole('link', { name: '3 GB, $8' })).toBeVisible()

  await sandbox.useData(line, 4 * GB)
  const usedUp = await mailTo(sandbox, email, /^Your data on Everyday 20 GB is used up$/)
  expect(usedUp.text).toMatch(/^Data: 0 of 20 GB left$/m)
  expect(usedUp.text).toContain(`Starts over on: ${longDate(end)}`)
  await pressButton(page, usedUp.text, 'Add data')
  await page.getByRole('link', { name: '3 GB, $8' }).click()
  await expect(page.locator('main form[data-intent="checkoutAddon"]')).toBeVisible()
  await mailTo(sandbox, email, /left on Everyday 20 GB$/) // still one
})

test('a canceled plan that ends in three days can be kept', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'canceled')
  const { end } = await sandbox.endPeriodOf(line, 60 * HOUR_SECONDS)
  const { subject, text } = await mailTo(sandbox, email, /^Unlimited ends on/)
  expect(subject).toBe(`Unlimited ends on ${longDate(end)}`)
  expect(text).toContain('If you changed your mind, keep it now and it renews as before.')
  expect(text).toMatch(/^Number: \+1 \(959\) /m)
  expect(text).toContain(`Ends on: ${longDate(end)}`)
  await pressButton(page, text, 'Keep plan')
  await expectPath(page, `/go/resumeSubscription?subscription=${line}`)
  await expect(page.locator('main form[data-intent="resumeSubscription"]')).toBeVisible()
})

test('a plan that does not renew leads to the plans three days before its end', async ({
  page,
  sandbox,
}) => {
  const { email, line } = await signInAs(page, sandbox, 'one-time')
  const { end } = await sandbox.endPeriodOf(line, 60 * HOUR_SECONDS)
  const { subject, text } = await mailTo(sandbox, email, /^Prepaid 30 Days ends on/)
  expect(subject).toBe(`Prepaid 30 Days ends on ${longDate(end)}`)
  expect(text).toContain('It doesn’t renew. Choose a new plan before then to stay connected.')
  await pressButton(page, text, 'See the plans')
  await expectPath(page, '/plans')
})

test('a change of plan is confirmed when it takes effect', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'active')
  await launch(page, 'changeSubscription', line)
  await changePlan(page)
  await expectOutcome(page, 'fulfilled', 'changeSubscription')
  const { end } = await sandbox.endPeriodOf(line)
  const { text } = await mailTo(sandbox, email, /^You now have Unlimited, 12 Months$/)
  expect(text).toContain('Your number stays the same.')
  expect(text).toMatch(/^Plan: Unlimited, 12 Months$/m)
  expect(text).toMatch(/^Price: \$35 \/ month$/m)
  expect(text).toMatch(/^Number: \+1 \(959\) /m)
  expect(text).toContain(`Renews on: ${longDate(end)}`)
  await pressButton(page, text, 'Open your line')
  await expectPath(page, `/subscriptions/${line}`)
  await expect(page.getByRole('main')).toContainText('Unlimited, 12 Months')
})

test('a reminder of the eSIM leads to its installation', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'esim-ready')
  await sandbox.remind(line, 'subscription.simNotInstalled')
  const { text } = await mailTo(sandbox, email, /^Install the eSIM of Unlimited$/)
  expect(text).toMatch(/^Number: \+1 \(959\) /m)
  await pressButton(page, text, 'Install eSIM')
  await expectPath(page, `/go/viewEsimInstallation?subscription=${line}`)
  await expect(page.locator('main form[data-intent="viewEsimInstallation"]')).toBeVisible()
})
