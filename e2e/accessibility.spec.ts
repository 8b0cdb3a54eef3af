import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

const displays = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

for (const { width, colorScheme } of displays) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('the pages without sign-in', async ({ page }) => {
      for (const path of [
        '/',
        '/plans',
        '/plans?data=unlimited&sort=price',
        '/plans?data=unlimited&term=once',
        '/plans/compare?plan=pln_0term&plan=pln_0annual&plan=pln_0europe',
        '/plans/pln_0everyday',
        '/plans/nothing',
        '/help',
        '/sign-in',
        '/sign-in/confirm',
        '/nowhere',
      ]) {
        await expectAccessible(page, path)
      }
    })

    for (const scenario of ['three-active', 'porting-declined', 'payment-to-confirm']) {
      test(`the overview and a line of a customer with ${scenario}`, async ({ page, sandbox }) => {
        const { email, subscriptions } = await sandbox.customer(scenario)
        await signInByOpenId(page, email)
        await expectAccessible(page, '/dashboard')
        await expectAccessible(page, `/subscriptions/${subscriptions[0]}`)
      })
    }

    test('the page of an action, and of an unknown one', async ({ page, sandbox }) => {
      const { email } = await sandbox.customer('three-active')
      await signInByOpenId(page, email)
      for (const intent of ['cancelSubscription', 'resumeSubscription', 'viewSubscriptions', 'x']) {
        await expectAccessible(page, `/go/${intent}`)
      }
    })

    for (const scenario of ['payment-history', 'payment-failed', 'payment-to-confirm', 'new']) {
      test(`the payments of a customer with ${scenario}`, async ({ page, sandbox }) => {
        const { email } = await sandbox.customer(scenario)
        await signInByOpenId(page, email, { path: '/payments' })
        await expectAccessible(page, '/payments')
      })
    }

    test('plans, a plan choice, an order and the profile', async ({ page, sandbox }) => {
      const { email } = await sandbox.customer('active')
      await signInByOpenId(page, email)
      const plan = '/plans/pln_0everyday'
      for (const path of ['/plans', plan, `${plan}/order`, '/profile', '/messages']) {
        await expectAccessible(page, path)
      }
    })
  })
}

/** Expects no axe violation and no horizontal scrolling. */
async function expectAccessible(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}
