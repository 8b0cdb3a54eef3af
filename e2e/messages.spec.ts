import { query } from './database'
import { expect, test } from './fixtures'
import { buy, cancel, cards, changePlan, fillCard, pay, resume } from './pages/connect'
import { expectOutcome, launch, openLine } from './pages/dashboard'
import { expectPath, mailTo, pressButton, signInAs } from './pages/mailbox'

test('an order is confirmed, with the way to install the eSIM', async ({ page, sandbox }) => {
  const { email } = await signInAs(page, sandbox, 'empty')
  await page.goto('/plans/pln_0everyday/order')
  await launch(page, 'checkoutNewSubscription', 'pln_0everyday')
  await buy(page)
  await expectOutcome(page, 'fulfilled', 'checkoutNewSubscription', '/dashboard')
  const { text, html } = await mailTo(sandbox, email, /^Everyday 20 GB is active$/)
  expect(text).toContain('You paid $25. Next: install your eSIM.')
  expect(text).toMatch(/^Number: \+1 /m)
  expect(html).toContain('Everyday 20 GB is active')
  await pressButton(page, text, 'Install eSIM')
  await expect(page).toHaveURL(/\/go\/viewEsimInstallation\?subscription=sub_/)
  await expect(page.locator('main form[data-intent="viewEsimInstallation"]')).toBeVisible()
})

test(
  'a cancellation is confirmed, and so is its withdrawal',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, line } = await signInAs(page, sandbox, 'active')
    await launch(page, 'cancelSubscription', line)
    await cancel(page)
    await expectOutcome(page, 'fulfilled', 'cancelSubscription')
    const { text } = await mailTo(sandbox, email, /is canceled and ends on/)
    await pressButton(page, text, 'Keep plan')
    await expectPath(page, `/go/resumeSubscription?subscription=${line}`)
    await page.locator('main form').getByRole('button').click()
    await resume(page)
    await expectOutcome(page, 'fulfilled', 'resumeSubscription', '/go/resumeSubscription')
    const resumed = await mailTo(sandbox, email, /continues as before$/)
    await pressButton(page, resumed.text, 'Open your line')
    await expectPath(page, `/subscriptions/${line}`)
  },
)

test('an add-on is confirmed', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'active')
  await openLine(page, line)
  await launch(page, 'checkoutAddon', line)
  await pay(page, cards.succeeds)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectOutcome(page, 'fulfilled', 'checkoutAddon')
  const { text } = await mailTo(sandbox, email, /^3 GB is on Everyday 20 GB$/)
  expect(text).toContain('You paid $8.')
  await pressButton(page, text, 'See what’s left')
  await expectPath(page, `/subscriptions/${line}`)
})

test('a new payment method is confirmed', async ({ page, sandbox }) => {
  const { email } = await signInAs(page, sandbox, 'active')
  await page.goto('/payments')
  await launch(page, 'updatePaymentMethod')
  await fillCard(page, '5555 5555 5555 4444')
  await page.getByRole('button', { name: 'Save card' }).click()
  await expectOutcome(page, 'fulfilled', 'updatePaymentMethod', '/payments')
  const { text } = await mailTo(sandbox, email, /^Your payment method has changed$/)
  expect(text).toContain('Mastercard ending in 4444')
  await pressButton(page, text, 'See your payments')
  await expectPath(page, '/payments')
})

test('a message shows in the message center until it is read', async ({ page, sandbox }) => {
  const { email, user } = await signInAs(page, sandbox, 'active')
  await sandbox.cancelSubscriptionOf(user ?? '')
  await mailTo(sandbox, email, /is canceled and ends on/)
  await page.reload()
  await page.getByRole('link', { name: 'Messages, 1 unread' }).click()
  const message = page.locator('[data-message="canceled"]')
  await expect(message).toHaveAttribute('data-unread')
  await expect(message.getByRole('link', { name: 'Keep plan' })).toBeVisible()
  await sandbox.resumeSubscriptionOf(user ?? '')
  await mailTo(sandbox, email, /continues as before$/)
  await page.goto('/messages')
  await expect(message).not.toHaveAttribute('data-unread')
  await expect(message.getByRole('link')).toHaveCount(0)
})

test('a scheduled change of plan is confirmed', async ({ page, sandbox }) => {
  const { email, line } = await signInAs(page, sandbox, 'active')
  await launch(page, 'changeSubscription', line)
  await changePlan(page)
  await expectOutcome(page, 'fulfilled', 'changeSubscription')
  const { text } = await mailTo(sandbox, email, /^Everyday 20 GB changes to Unlimited/)
  expect(text).toMatch(/^New plan: Unlimited/m)
  await pressButton(page, text, 'Open your line')
  await expectPath(page, `/subscriptions/${line}`)
})

test('the link in an e-mail changes the choices of its reader, without signing in', async ({
  page,
  browser,
  sandbox,
}) => {
  const { email, user } = await signInAs(page, sandbox, 'canceled')
  await sandbox.rename(user ?? '', 'Ada Example') // an event, so that the end of the plan is noticed
  const isDue = () =>
    query(
      `update messages set due_at = now() where kind = 'endsSoon'
       and user_id = (select id from users where email = $1) returning id`,
      [email],
    )
  await expect.poll(async () => (await isDue()).length).toBe(1)
  const { text, headers } = await mailTo(sandbox, email, /ends on/)
  const context = await browser.newContext()
  const reader = await context.newPage()
  await pressButton(reader, text, 'Choose which e-mails you get')
  await expect(reader).toHaveURL((url) => url.pathname === '/email-choices')
  await expect(reader.locator('body')).not.toContainText(email)
  await reader.getByRole('checkbox', { name: 'Your data is used up' }).uncheck()
  await reader.getByRole('button', { name: 'Save choices' }).click()
  await expect(reader.getByText('Your choices are saved.')).toBeVisible()

  // The button of a program for e-mail.
  const [, oneClick = ''] = /<(.+)>/.exec(headers['list-unsubscribe'] ?? '') ?? []
  const form = { 'List-Unsubscribe': 'One-Click' }
  expect((await reader.request.post(oneClick, { form })).status()).toBe(200)
  await page.goto('/profile')
  for (const name of ['A plan ends in three days', 'Your data is used up']) {
    await expect(page.getByRole('checkbox', { name })).not.toBeChecked()
  }
  await expect(page.getByRole('checkbox', { name: '80% of your data is used' })).toBeChecked()
  await context.close()
})

for (const key of ['', 'altered', `forged-user.99999.${'a'.repeat(43)}`]) {
  test(`a link with the key “${key.slice(0, 8)}” changes nothing`, async ({ page }) => {
    await page.goto(`/email-choices?${new URLSearchParams({ key })}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
    const address = `/api/email-choices?${new URLSearchParams({ key, kind: 'dataUsedUp' })}`
    expect((await page.request.post(address)).status()).toBe(404)
  })
}
