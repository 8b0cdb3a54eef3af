import { expect, type Page } from '@playwright/test'

export const cards = {
  succeeds: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
}

/** Answers what Connect asks before payment, whatever this plan demands. */
export async function giveDetails(page: Page) {
  const payment = page.getByRole('button', { name: /^Pay/ })
  const next = page.getByRole('button', { name: 'Continue' })
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

/** Chooses to keep a number, which Connect asks with the SIM, and tells what its provider wants to know. */
export async function bringNumber(page: Page, number: string) {
  const next = page.getByRole('button', { name: 'Continue' })
  await page.getByRole('radio', { name: 'Keep my number' }).check()
  await page.getByRole('textbox', { name: 'Your number' }).fill(number)
  await page.getByRole('combobox', { name: 'Your present provider' }).selectOption('Other')
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
  const another = page.getByRole('radio', { name: 'Another card' }) // beside a card on file
  if (await another.isVisible()) await another.check()
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry date').fill('12 / 34')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: /^Pay/ }).click()
}

/** From the first page of checkout to the partner's dashboard. */
export async function buy(page: Page) {
  await giveDetails(page)
  await pay(page, cards.succeeds)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/active|Thank you/)
  await page.getByRole('button', { name: 'Continue' }).click()
}

export async function cancel(page: Page) {
  await page.getByRole('link', { name: 'Cancel plan' }).click()
  await page.getByLabel('It is too expensive').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Confirm cancellation' }).click()
}

export async function resume(page: Page) {
  await page.getByRole('link', { name: 'Resume plan' }).click()
  await page.getByRole('button', { name: 'Confirm and resume' }).click()
}

/** Leaves by Connect's own control. */
export const close = (page: Page) => page.getByRole('button', { name: 'Close' }).click()

/** Ends the trip from the sandbox's bar. */
export const endAs = (page: Page, status: string) =>
  page.getByRole('button', { name: status, exact: true }).click()

/** The id of the session the browser is in, as Connect's addresses show it. */
export const sessionOf = (page: Page) => /csn_[A-Za-z0-9]+/.exec(page.url())?.[0] ?? ''
