import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { buy, cancel, close } from '../pages/connect'
import { expectOutcome, launch } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import type { Customer } from '../sandbox'

const PLAN = '/plans/pln_0everyday'

const publicPages = {
  landing: '/',
  plans: '/plans',
  'plans-filtered': '/plans?data=unlimited&sort=price&compare=pln_0everyday&compare=pln_0unlimited',
  'plans-none': '/plans?data=unlimited&term=once',
  'plans-compare': '/plans/compare?plan=pln_0everyday&plan=pln_0annual&plan=pln_0europe',
  plan: PLAN,
  'plan-missing': '/plans/nothing',
  help: '/help',
  'sign-in': '/sign-in',
  'sign-in-link-broken': '/sign-in/confirm',
  'not-found': '/nowhere',
}

for (const [name, path] of Object.entries(publicPages)) {
  test(name, async ({ page }) => {
    await page.goto(path)
    await takePicture(page, name)
  })
}

/** The pages of a customer in one state. `line` stands for the page of the first line. */
const customers: Record<string, readonly string[]> = {
  new: ['/dashboard', '/payments', '/profile', `${PLAN}/order`],
  active: ['/dashboard', 'line', '/payments', '/profile', '/plans', `${PLAN}/order`],
  'three-active': ['/dashboard', '/go/cancelSubscription', '/go/updatePaymentMethod'],
  many: ['/dashboard'],
  canceled: ['/dashboard', 'line', '/messages'],
  ended: ['/dashboard', 'line'],
  'one-time': ['/dashboard', 'line'],
  'porting-information-required': ['/dashboard', 'line'],
  'porting-declined': ['/dashboard', 'line'],
  'payment-to-confirm': ['/dashboard', '/payments'],
  'payment-failed': ['/dashboard', '/payments'],
  'payment-history': ['/payments'],
  'esim-ready': ['/dashboard', 'line'],
  psim: ['line'],
}

/** The scenarios whose lines have been used. */
const used = new Set(['active', 'three-active', 'many', 'payment-failed', 'payment-history'])

for (const [scenario, paths] of Object.entries(customers)) {
  test(`customer ${scenario}`, async ({ page, sandbox }) => {
    const customer = await sandbox.customer(scenario, readableEmail())
    await signInByOpenId(page, customer.email)
    // The usage comes after the rest of the account.
    if (used.has(scenario)) await expect(page.locator('[data-usage]').first()).toBeVisible()
    for (const path of paths) {
      await page.goto(addressOf(path, customer))
      await takePicture(page, `${scenario}-${nameOf(path)}`)
    }
  })
}

test('the outcomes of a cancellation', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('active', readableEmail())
  const [line = ''] = subscriptions
  await signInByOpenId(page, email)
  await page.goto(`/subscriptions/${line}`)
  await launch(page, 'cancelSubscription', line)
  await takePicture(page, 'connect-cancel')
  await close(page)
  await expectOutcome(page, 'user_aborted', 'cancelSubscription', `/subscriptions/${line}`)
  await takePicture(page, 'outcome-aborted')
  await launch(page, 'cancelSubscription', line)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', 'cancelSubscription', `/subscriptions/${line}`)
  await takePicture(page, 'outcome-canceled')
})

test('the outcome of a purchase', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('new', readableEmail())
  await signInByOpenId(page, email)
  await page.goto(`${PLAN}/order`)
  await launch(page, 'checkoutNewSubscription')
  await buy(page)
  await expectOutcome(page, 'fulfilled', 'checkoutNewSubscription')
  await takePicture(page, 'outcome-bought')
})

/** Returns a new address. The OpenID provider of the sandbox takes the name from the part before the "@". */
const readableEmail = () => `maya.torres@${randomUUID().slice(0, 8)}.example`

const addressOf = (path: string, { subscriptions: [line = ''] }: Customer) =>
  path === 'line' ? `/subscriptions/${line}` : path

const nameOf = (path: string) => path.replace(/^\//, '').replaceAll('/', '-') || 'landing'

async function takePicture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  const path = `screenshots/${test.info().project.name}/${name}.png`
  await page.screenshot({ path, fullPage: true })
}
