import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { AT_CONNECT, cancel, fillCard } from './pages/connect'
import { expectOutcome, launch, launchForm } from './pages/dashboard'
import { identify, signInByOpenId } from './pages/sign-in'

const PATH = '/payments'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the payments are paged, and each has its method, refund and receipt', async ({
      page,
      sandbox,
    }) => {
      const { email, payments } = await sandbox.customer('payment-history')
      await page.goto(PATH)
      await identify(page, email)
      await expect(page).toHaveTitle(/^Payments · /)
      const rows = page.getByRole('region', { name: 'All payments' }).getByRole('listitem')
      await expect(rows).toHaveCount(20)
      await expect(rows.first()).toContainText('Renewal · Everyday 20 GB')
      await expect(rows.first()).toContainText(/Mastercard ending in 4444.*Paid.*\$25/)
      await expect(rows.filter({ hasText: '$5 refunded on' })).toHaveCount(1)
      const receipt = rows.first().getByRole('link', { name: 'Receipt' })
      await expect(receipt).toHaveAttribute('rel', 'noreferrer')
      await page.getByRole('link', { name: 'Older' }).click()
      await expect(page).toHaveURL(({ search }) => search === '?page=2')
      await expect(rows).toHaveCount(payments.length - 20)
      await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0)
      await page.getByRole('link', { name: 'Newer' }).click()
      await expect(page).toHaveURL(({ pathname, search }) => pathname + search === PATH)
      await expect(rows).toHaveCount(20)
    })

    test('a failed payment is fixed from its card, and the page says what happens to it', async ({
      page,
      sandbox,
    }) => {
      const { email } = await sandbox.customer('payment-failed')
      await signInByOpenId(page, email, { path: PATH })
      const due = page.getByRole('region', { name: 'Needs your attention' })
      await expect(due.locator('[data-payment]')).toContainText('$25')
      await expect(launchForm(page, 'updatePaymentMethod')).toHaveCount(1)
      await saveNewCard(page)
      await expectOutcome(page, 'fulfilled', 'updatePaymentMethod', PATH)
      const outcome = page.locator('[data-outcome]')
      await expect(outcome).toBeFocused()
      await expect(outcome).toContainText('Mastercard ending in 4444 is saved')
      await expect(outcome).toContainText('The failed payment of $25 stays open')
      await expect(page.getByRole('region', { name: 'Open payments' })).toContainText('$25')
    })
  })
}

test('a page number that does not exist leads to the nearest page, with the outcome', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('payment-history')
  await signInByOpenId(page, email, { path: PATH })
  for (const [query, nearest] of [
    ['?page=1', ''],
    ['?page=0', ''],
    ['?page=-1', ''],
    ['?page=two', ''],
    ['?page=%00', ''],
    ['?page=2&page=2', ''],
    ['?page=99', '?page=2'],
    ['?page=2&launch=x', '?page=2&launch=x'],
    ['?page=99&launch=x', '?page=2&launch=x'],
    ['?page=1&launch=x', '?launch=x'],
  ]) {
    await page.goto(PATH + query)
    await expect(page, query).toHaveURL(
      ({ pathname, search }) => pathname + search === PATH + nearest,
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments')
  }
})

test('a launch on the second page returns to it', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('payment-history')
  await signInByOpenId(page, email, { path: PATH })
  await page.goto(`${PATH}?page=2`)
  await launch(page, 'updatePaymentMethod')
  await page.getByRole('button', { name: 'Close' }).click()
  await expectOutcome(page, 'user_aborted', 'updatePaymentMethod', PATH)
  expect(new URL(page.url()).searchParams.get('page')).toBe('2')
})

test('a receipt opens in a new tab, without the address of the page', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('payment-refunded')
  await signInByOpenId(page, email, { path: PATH })
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Receipt' }).first().click()
  const receipt = await opened
  await receipt.waitForLoadState()
  expect(await receipt.evaluate(() => [document.referrer, window.opener])).toEqual(['', null])
  await expect(receipt.locator('body')).toContainText('$25')
})

test('a customer without payments sees when the first one comes, and the plans', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('new')
  await signInByOpenId(page, email, { path: PATH })
  await expect(page.getByText('You haven’t paid anything yet')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'See the plans' }).click()
  await expect(page).toHaveURL(/\/plans$/)
})

test('a change in another tab appears on the open page', async ({ context, page, sandbox }) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: PATH })
  const methods = page.locator('[data-payment-method]')
  await expect(methods).toHaveCount(1)
  const other = await context.newPage()
  await other.goto(PATH)
  await saveNewCard(other)
  await expect(methods).toHaveText([/Mastercard.*4444.*In use/, /Visa.*4242/])
})

test('while the account loads for the first time, the page has its shape, and fills itself', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('active')
  await sandbox.fail({ match: { contains: user }, times: 100, delayMs: 60_000 })
  await signInByOpenId(page, email, { path: PATH, isReadable: false })
  await expect(page.getByRole('status')).toHaveText(/^Your account is on its way/)
  await expect(page.locator('.skeleton').first()).toBeVisible()
  await sandbox.heal(user ?? '')
  await expect(page.getByRole('region', { name: 'All payments' })).toContainText('$25')
  await expect(page.locator('.skeleton')).toHaveCount(0)
})

test('an outcome names what happened and offers the next step', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('active')
  const [subscription] = subscriptions
  await signInByOpenId(page, email)
  await launch(page, 'cancelSubscription', subscription)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', 'cancelSubscription')
  const outcome = page.locator('[data-outcome]')
  await expect(outcome).toContainText('Everyday 20 GB is canceled')
  await expect(outcome).toContainText(/You can use it until \w+ \d+, \d{4}/)
  await outcome.locator('form[data-intent="resumeSubscription"]').getByRole('button').click()
  await expect(page).toHaveURL(AT_CONNECT)
})

async function saveNewCard(page: Page) {
  await launch(page, 'updatePaymentMethod')
  await fillCard(page, '5555 5555 5555 4444')
  await page.getByRole('button', { name: 'Save card' }).click()
}
