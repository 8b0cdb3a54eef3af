import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { AT_CONNECT, close } from './pages/connect'
import { activeLines, expectOutcome, launchForm } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'
import type { Customer } from './sandbox'

const todos = (page: Page) => page.getByRole('region', { name: 'To do' }).getByRole('listitem')

type Entry = { text: RegExp; intent: string; subject: (customer: Customer) => string | undefined }

const line = ({ subscriptions }: Customer) => subscriptions[0]

const entries: Record<string, Entry> = {
  'payment-to-confirm': {
    text: /^Confirm your payment of \$25 for Everyday 20 GB\./,
    intent: 'confirmPayment',
    subject: ({ payments }) => payments[0],
  },
  'payment-failed': {
    text: /^Your payment of \$25 for Everyday 20 GB failed\. Your bank declined the card\./,
    intent: 'updatePaymentMethod',
    subject: () => undefined,
  },
  'porting-information-required': {
    text: /^Finish moving \+1 \(959\) 555-\d{4} to us\./,
    intent: 'completePorting',
    subject: line,
  },
  'porting-declined': {
    text: /^The transfer of \+1 \(959\) 555-\d{4} was declined\. The account PIN/,
    intent: 'completePorting',
    subject: line,
  },
  'esim-ready': {
    text: /^Install the eSIM of Unlimited\./,
    intent: 'viewEsimInstallation',
    subject: line,
  },
  canceled: {
    text: /^Unlimited ends on \w+ \d+, \d{4}\./,
    intent: 'resumeSubscription',
    subject: line,
  },
}

for (const [scenario, { text, intent, subject }] of Object.entries(entries)) {
  test(`a customer with ${scenario} has one thing to do, and its button leads back to the overview`, async ({
    page,
    sandbox,
  }) => {
    const customer = await sandbox.customer(scenario)
    await signInByOpenId(page, customer.email)
    await expect(todos(page)).toHaveText([text])
    await expect(todos(page).getByRole('button')).toHaveCount(1)
    await expect(launchForm(page, intent, subject(customer))).toHaveCount(1)
    await todos(page).getByRole('button').click()
    await expect(page).toHaveURL(AT_CONNECT)
    await close(page)
    await expectOutcome(page, 'user_aborted', intent, '/dashboard')
  })
}

test('a customer with nothing to do has no such list', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('three-active')
  await signInByOpenId(page, email)
  await expect(activeLines(page)).toHaveCount(3)
  await expect(page.getByRole('heading', { name: 'To do' })).toHaveCount(0)
})

test('the dashboard with three lines is at most 40 KB of HTML', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('three-active')
  await signInByOpenId(page, email)
  await expect(page.locator('[data-usage]')).toHaveCount(3) // read after the page is shown
  const response = await page.request.get('/dashboard')
  expect((await response.body()).byteLength).toBeLessThanOrEqual(40 * 1024)
})

test.describe('on a phone, without JavaScript', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })

  test('ten lines take at most 2,600 px, and can be searched by name, number and plan', async ({
    page,
    sandbox,
  }) => {
    const { email } = await sandbox.customer('many')
    await signInByOpenId(page, email)
    await page.goto('/dashboard?now=1') // with usage
    await expect(activeLines(page)).toHaveCount(10)
    expect(await heightOf(page)).toBeLessThanOrEqual(2_600)
    await page.getByText('Show 2 more').click()
    await expect(activeLines(page).last()).toBeVisible()
    expect(await heightOf(page)).toBeLessThanOrEqual(2_600)

    const number = await activeLines(page).first().locator('p').first().innerText()
    await activeLines(page).last().getByRole('link').click()
    await page.getByText('Give it a name').click()
    await page.getByLabel('Name of this line').fill('Grandma')
    await page.getByRole('button', { name: 'Save name' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grandma')

    await page.goto('/dashboard')
    for (const [text, found] of [
      [number, 1],
      ['grandma', 1],
      ['annual', 2],
      ['nothing', 0],
    ] as const) {
      await page.getByRole('searchbox').fill(text)
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page.getByText(`“${text}”`)).toBeVisible()
      await expect(activeLines(page), text).toHaveCount(found)
    }
    await page.getByRole('link', { name: 'Show all lines' }).click()
    await expect(activeLines(page)).toHaveCount(10)
  })
})

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
