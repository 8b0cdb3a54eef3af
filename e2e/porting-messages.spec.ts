import { expect, test } from './fixtures'
import { expectPath, mailTo, pressButton, signInAs } from './pages/mailbox'

/** Declined once for its PIN, then ported (docs/gigs-api.md#test-phone-numbers). */
const NUMBER = '+19595550110'
const NUMBER_TEXT = /\+1 \(959\) 555-0110/

test('a number transfer tells what is missing, why it was declined and that it is done', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await signInAs(page, sandbox, 'empty')
  await sandbox.settings({ user: email, portingSeconds: 2 })
  const line = await sandbox.orderWithNumber(user ?? '', 'pln_0everyday', NUMBER)
  const action = `/go/completePorting?subscription=${line}`
  const next = page.getByRole('button', { name: 'Continue' })

  const missing = await mailTo(sandbox, email, /^Finish moving \+1 \(959\) 555-0110 to us$/)
  expect(missing.text).toContain('Your old plan keeps working until the number moves.')
  expect(missing.text).toMatch(/^Plan: Everyday 20 GB$/m)
  await pressButton(page, missing.text, 'Complete number transfer')
  await expectPath(page, action)
  await page.locator('main form').getByRole('button').click()
  await page.getByRole('link', { name: 'Start' }).click()
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('Northstar Wireless')
  await next.click()
  await page.getByLabel('Account number').fill('482910')
  await page.getByLabel('Number transfer PIN').fill('1111')
  await next.click()
  await page.getByLabel('First name').fill('Ada')
  await next.click()
  await page.getByLabel('City').fill('Austin')
  await next.click()

  const declined = await mailTo(
    sandbox,
    email,
    /^The transfer of \+1 \(959\) 555-0110 was declined$/,
  )
  expect(declined.text).toContain('The account PIN is missing or wrong.')
  expect(declined.text).toContain('Ask your old provider for it, or check your last bill.')
  expect(declined.text).toMatch(/^Old provider: Northstar Wireless$/m)
  expect(declined.text).toMatch(NUMBER_TEXT)
  await pressButton(page, declined.text, 'Complete number transfer')
  await expectPath(page, action)
  await page.locator('main form').getByRole('button').click()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByLabel('Number transfer PIN').fill('4711')
  await next.click()

  const done = await mailTo(sandbox, email, /^\+1 \(959\) 555-0110 has moved$/)
  expect(done.text).toContain('Your old plan ends by itself')
  expect(done.text).toMatch(/^Plan: Everyday 20 GB$/m)
  expect(done.text).toMatch(/^Number: \+1 \(959\) 555-0110$/m)
  await pressButton(page, done.text, 'Open your line')
  await expectPath(page, `/subscriptions/${line}`)
  await expect(page.getByRole('main')).toContainText(NUMBER_TEXT)
})

test('a reminder of a number transfer leads to its details', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'porting-information-required')
  await sandbox.remind(line, 'porting.informationRequired')
  const { text } = await mailTo(sandbox, email, /^Finish moving \+1 \(959\) 555-0100 to us$/)
  await pressButton(page, text, 'Complete number transfer')
  await expectPath(page, `/go/completePorting?subscription=${line}`)
  await expect(page.locator('main form[data-intent="completePorting"]')).toBeVisible()
})
