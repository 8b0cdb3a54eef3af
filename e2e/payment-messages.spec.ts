import { expect, test } from './fixtures'
import { fillCard } from './pages/connect'
import { expectOutcome } from './pages/dashboard'
import { expectPath, longDate, mailTo, pressButton, signInAs } from './pages/mailbox'

test.use({ timezoneId: 'UTC' })

test('a failed renewal leads to the payment method, and the new one is confirmed', async ({
  page,
  sandbox,
}) => {
  const { email, line, paymentMethods } = await signInAs(page, sandbox, 'active')
  await sandbox.setCard(paymentMethods[0] ?? '', 'declined')
  const { start } = await sandbox.endPeriodOf(line)
  const { text } = await mailTo(sandbox, email, /^Your payment of \$25 failed$/)
  expect(text).toContain('Your bank declined the card.')
  expect(text).toMatch(/^For: Everyday 20 GB$/m)
  expect(text).toMatch(/^Number: \+1 \(959\) /m)
  expect(text).toMatch(/^Payment method: Visa ending in 4242$/m)
  expect(text).toContain(`Date: ${longDate(start)}`)

  await pressButton(page, text, 'Update payment method')
  await expectPath(page, '/go/updatePaymentMethod')
  await page.locator('main form').getByRole('button').click()
  await fillCard(page, '5555 5555 5555 4444')
  await page.getByRole('button', { name: 'Save card' }).click()
  await expectOutcome(page, 'fulfilled', 'updatePaymentMethod', '/go/updatePaymentMethod')
  await mailTo(sandbox, email, /^Your payment method has changed$/)
  await mailTo(sandbox, email, /^Your payment of/) // still one
})

test('a renewal that the bank wants confirmed leads to the confirmation', async ({
  page,
  sandbox,
}) => {
  const { email, line, paymentMethods } = await signInAs(page, sandbox, 'active')
  await sandbox.setCard(paymentMethods[0] ?? '', 'requiresConfirmation')
  const { start } = await sandbox.endPeriodOf(line)
  const { text } = await mailTo(sandbox, email, /^Confirm your payment of \$25$/)
  expect(text).toContain('You are charged only after you confirm it.')
  expect(text).toMatch(/^For: Everyday 20 GB$/m)
  expect(text).toMatch(/^Number: \+1 \(959\) /m)
  expect(text).toContain(`Date: ${longDate(start)}`)

  await pressButton(page, text, 'Confirm payment')
  await expect(page).toHaveURL(/\/go\/confirmPayment\?payment=pay_\w+$/)
  await page.locator('main form').getByRole('button').click()
  await page.getByRole('button', { name: 'Confirm payment' }).click()
  await expectOutcome(page, 'fulfilled', 'confirmPayment', '/go/confirmPayment')

  // The link of the old e-mail does no harm.
  await pressButton(page, text, 'Confirm payment')
  await expect(page.locator('main form').getByRole('button')).toBeDisabled()
  await expect(page.getByText('There is nothing to confirm right now.')).toBeVisible()
})
