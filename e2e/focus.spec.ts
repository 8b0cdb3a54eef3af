import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel, close } from './pages/connect'
import { expectOutcome, launchCancellation, returnBeforeNewName } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

test('links, Back and Forward keep the focus in the page', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('payment-history')
  await signInByOpenId(page, email)
  const header = page.getByRole('banner')
  for (const name of ['Payments', 'Plans', 'Profile', 'Overview']) {
    await header.getByRole('link', { name, exact: true }).press('Enter')
    await expect(header.locator('[aria-current="page"]')).toHaveText(name)
    await expectFocus(page)
  }
  await header.getByRole('link', { name: 'Payments' }).press('Enter')
  await page.getByRole('link', { name: 'Older' }).press('Enter')
  await expect(page).toHaveURL(/\?page=2$/)
  await page.getByRole('link', { name: 'Newer' }).press('Enter')
  await expect(page).toHaveURL(/\/payments$/)
  await expectFocus(page)
  await page.getByRole('link', { name: 'Older' }).focus()
  await page.goBack()
  await expect(page.getByText('Page 2 of 2')).toBeVisible()
  await expectFocus(page)
  await page.getByRole('link', { name: 'Newer' }).focus()
  await page.goForward()
  await expect(page.getByText('Page 1 of 2')).toBeVisible()
  await expectFocus(page)
})

test('after a dismissal, the focus is on the content', async ({ page, sandbox }) => {
  await launchCancellation(page, sandbox)
  await close(page)
  await expectOutcome(page, 'user_aborted', 'cancelSubscription')
  await expect(page.locator('[data-outcome]')).toBeFocused()
  await dismissToContent(page)
})

test('after the dismissal of an outcome without an address, the focus is on the content', async ({
  page,
  sandbox,
}) => {
  await launchCancellation(page, sandbox)
  await page.route(/csn_/, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 })
    const isLinkBack = response.headers()['location']?.includes('/connect/callback')
    return isLinkBack ? route.abort() : route.fulfill({ response })
  })
  await cancel(page)
  await expect(async () => {
    await page.goto('/dashboard')
    await expect(page.locator('[data-outcome]')).toBeVisible({ timeout: 20_000 })
  }).toPass()
  await dismissToContent(page)
})

test('an outcome keeps the focus while it changes from waiting to done', async ({
  page,
  sandbox,
}) => {
  const user = await returnBeforeNewName(page, sandbox)
  const outcome = page.locator('[data-outcome]')
  await expect(outcome).toBeFocused()
  await sandbox.rename(user, 'Grace Hopper')
  await expectOutcome(page, 'fulfilled', 'updateUserFullName', '/profile')
  await expect(outcome).toBeFocused()
})

test('when the page removes the element with the focus, the content gets it', async ({
  page,
  sandbox,
}) => {
  const user = await returnBeforeNewName(page, sandbox)
  await page.getByRole('link', { name: 'Check again' }).focus()
  await sandbox.rename(user, 'Grace Hopper')
  await expectOutcome(page, 'fulfilled', 'updateUserFullName', '/profile')
  await expectFocus(page)
})

const expectFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')

// The rows of the tab order must read like the page: from the left to the right, and from the top to the bottom.
for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('the order of the keyboard follows the eye', async ({ page, sandbox }) => {
      const { email, subscriptions } = await sandbox.customer('payment-failed')
      await signInByOpenId(page, email)
      for (const path of [
        '/dashboard',
        `/subscriptions/${subscriptions[0]}`,
        '/plans',
        '/plans/pln_0everyday',
        '/plans/pln_0everyday/order',
        '/payments',
        '/profile',
        '/messages',
        '/go/cancelSubscription',
      ]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(findJumpsBack), path).toEqual([])
      }
    })
  })
}

/** Returns the pairs of controls of which the second is above the first, and not in a column to its right. */
function findJumpsBack(): string[] {
  const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary'
  const controls = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    const { top, bottom, left, right, width } = element.getBoundingClientRect()
    const isShown = width > 1 && element.checkVisibility() && !element.matches(':disabled')
    const name = (element.textContent || element.getAttribute('name') || element.tagName).trim()
    return isShown ? [{ name, top, bottom, left, right }] : []
  })
  return controls.slice(1).flatMap((next, index) => {
    const control = controls[index]
    if (!control) return []
    const isAbove = next.bottom <= control.top + 2
    const isLeftInRow =
      next.right <= control.left && next.top < control.bottom && next.bottom > control.top
    const isNextColumn = next.left >= control.right || next.left - control.left > 100
    return (isAbove && !isNextColumn) || isLeftInRow ? [`${control.name} > ${next.name}`] : []
  })
}

/** Dismisses the outcome with the keyboard, and expects the focus on the content. */
async function dismissToContent(page: Page) {
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await expect(page.locator('[data-outcome]')).toHaveCount(0)
  await expect(page.locator('#content')).toBeFocused()
}
