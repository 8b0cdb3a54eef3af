import type { Page } from '@playwright/test'
import { test } from '../fixtures'
import { buy, cancel, close } from '../pages/connect'
import { expectOutcome, launch } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import type { Customer } from '../sandbox'

const PLAN = '/plans/pln_0everyday'

const publicPages = {
  landing: '/',
  plans: '/plans',
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
  new: ['/dashboard', '/payments', '/profile'],
  active: ['/dashboard', 'line', '/payments', '/profile', '/plans', `${PLAN}/order`],
  'three-active': ['/dashboard', '/go/cancelSubscription'],
  many: ['/dashboard'],
  canceled: ['/dashboard', 'line'],
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

for (const [scenario, paths] of Object.entries(customers)) {
  test(`customer ${scenario}`, async ({ page, sandbox }) => {
    const customer = await sandbox.customer(scenario)
    await signInByOpenId(page, customer.email)
    for (const path of paths) {
      await page.goto(addressOf(path, customer))
      await takePicture(page, `${scenario}-${nameOf(path)}`)
    }
  })
}

test('the outcomes of a cancellation', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('active')
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
  const { email } = await sandbox.customer('new')
  await signInByOpenId(page, email)
  await page.goto(`${PLAN}/order`)
  await launch(page, 'checkoutNewSubscription')
  await buy(page)
  await expectOutcome(page, 'fulfilled', 'checkoutNewSubscription')
  await takePicture(page, 'outcome-bought')
})

const addressOf = (path: string, { subscriptions: [line = ''] }: Customer) =>
  path === 'line' ? `/subscriptions/${line}` : path

const nameOf = (path: string) => path.replace(/^\//, '').replaceAll('/', '-') || 'landing'

async function takePicture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  const path = `screenshots/${test.info().project.name}/${name}.png`
  await page.screenshot({ path, fullPage: true })
}
