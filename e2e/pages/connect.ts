import { expect, type Page } from '@playwright/test'

/** Matches the addresses of Connect. */
export const AT_CONNECT = /\/(checkout|portal)\//

// Connect uses the language of the customer.
const NEXT = /^(Continue|Weiter|Continuar)$/
const PAY = /^(Pay|Pagar) | bezahlen$/

export const cards = {
  succeeds: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
}

/** Fills in all pages of checkout before the payment, whatever the plan asks for. */
export async function fillDetails(page: Page) {
  const payment = page.getByRole('button', { name: PAY })
  const next = page.getByRole('button', { name: NEXT })
  await expect(payment.or(next)).toBeVisible()
  while (!(await payment.isVisible())) {
    const title = await page.title()
    await fillIfAsked(page, 'Full name', 'Ada Example')
    await fillIfAsked(page, 'Date of birth', '1990-05-17')
    await fillIfAsked(page, 'Street and number', '1 Main Street')
    await fillIfAsked(page, 'City', 'Austin')
    await next.click()
    await expect(page).not.toHaveTitle(title)
  }
}

/** Goes to the payment page of Connect and returns the names of the fields that it asked for on the way. */
export async function fieldsAskedFor(page: Page): Promise<string[]> {
  const payment = page.getByRole('button', { name: PAY })
  const next = page.getByRole('button', { name: NEXT })
  const asked: string[] = []
  await expect(payment.or(next)).toBeVisible()
  while (!(await payment.isVisible())) {
    const title = await page.title()
    const inputs = page.locator('main').locator('input[name]:visible, select[name]:visible')
    asked.push(
      ...(await inputs.evaluateAll((all) => all.map((input) => input.getAttribute('name') ?? ''))),
    )
    await next.click()
    await expect(page).not.toHaveTitle(title)
  }
  return asked
}

/** Chooses to keep a number and fills in what the current provider needs. */
export async function bringNumber(page: Page, number: string) {
  const next = page.getByRole('button', { name: NEXT })
  await page.getByRole('radio', { name: 'Keep my number' }).check()
  await page.getByRole('textbox', { name: 'Your number' }).fill(number)
  await page.getByRole('combobox', { name: 'Your current provider' }).selectOption('Other')
  await next.click()
  await fillIfAsked(page, 'Full name', 'Ada Example')
  await next.click()
  await page.getByLabel('Account number').fill('482910')
  await page.getByLabel('Number transfer PIN').fill('4711')
  await page.getByLabel('Street and number').fill('1 Main Street')
  await page.getByLabel('Postal code').fill('78701')
  await page.getByLabel('City').fill('Austin')
  await page.getByLabel('State or province').fill('TX')
  await next.click()
}

async function fillIfAsked(page: Page, label: string, value: string) {
  const field = page.getByLabel(label)
  if ((await field.isVisible()) && !(await field.inputValue())) await field.fill(value)
}

export async function pay(page: Page, card: string) {
  const another = page.getByRole('radio', { name: 'Another card' }) // if the customer has a saved card
  if (await another.isVisible()) await another.check()
  await fillCard(page, card)
  await page.getByRole('button', { name: PAY }).click()
}

/** Fills in the card on the payment page. */
export async function fillCard(page: Page, card: string) {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry date').fill('12 / 34')
  await page.getByLabel('Security code').fill('123')
}

/** Completes checkout, from its first page to the dashboard of the app. */
export async function buy(page: Page) {
  await fillDetails(page)
  await pay(page, cards.succeeds)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/active|Thank you/)
  await page.getByRole('button', { name: NEXT }).click()
}

/** Changes to the first plan named Unlimited. */
export async function changePlan(page: Page) {
  await page
    .getByRole('radio', { name: /^Unlimited/ })
    .first()
    .check()
  await page.getByRole('button', { name: NEXT }).click()
  await page.getByRole('button', { name: 'Confirm change' }).click()
  await page.getByRole('button', { name: NEXT }).click()
}

export async function cancel(page: Page) {
  await page.getByRole('link', { name: 'Cancel plan' }).click()
  await page.getByLabel('It is too expensive').check()
  await page.getByRole('button', { name: NEXT }).click()
  await page.getByRole('button', { name: 'Confirm cancellation' }).click()
}

export async function resume(page: Page) {
  await page.getByRole('link', { name: 'Resume plan' }).click()
  await page.getByRole('button', { name: 'Confirm and resume' }).click()
}

/** Leaves Connect with its Close button. */
export const close = (page: Page) => page.getByRole('button', { name: 'Close' }).click()

/** Ends the session with this status, using a button in the sandbox bar. */
export const endWith = (page: Page, status: string) =>
  page.getByRole('button', { name: status, exact: true }).click()

/** Returns the id of the Connect Session in the address bar. */
export const sessionOf = (page: Page) => /csn_[A-Za-z0-9]+/.exec(page.url())?.[0] ?? ''
