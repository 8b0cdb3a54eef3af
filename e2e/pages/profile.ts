import type { Page } from '@playwright/test'
import { launch } from './dashboard'

export const berlin = {
  line1: 'Invalidenstraße 116',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
}

/** Presses the button of the profile form. */
export const save = (page: Page) => page.getByRole('button', { name: 'Save profile' }).click()
/** Returns a field of the profile form. */
export const field = (page: Page, name: string) =>
  page.locator('form[data-form="profile"]').getByLabel(name)

export async function fillAddress(page: Page, { line1, city, postalCode, country } = berlin) {
  await field(page, 'Country').selectOption(country)
  await field(page, 'Street and number').fill(line1)
  await field(page, 'City').fill(city)
  await field(page, 'Postal code').fill(postalCode)
}

/** Goes from the order of a plan to Connect. */
export async function openCheckout(page: Page, plan: string) {
  await page.goto(`/plans/${plan}/order`)
  await launch(page, 'checkoutNewSubscription', plan)
}
