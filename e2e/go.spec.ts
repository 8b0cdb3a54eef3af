import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { AT_CONNECT, cancel, close } from './pages/connect'
import { expectOutcome, launchForm } from './pages/dashboard'
import { identify, signInByOpenId } from './pages/sign-in'
import type { Customer } from './sandbox'

type Action = { scenario: string; query?: (customer: Customer) => string }

const ofPlan = (scenario: string): Action => ({
  scenario,
  query: ({ subscriptions }) => `?subscription=${subscriptions[0]}`,
})

// All actions whose page has their button.
const actions: Record<string, Action> = {
  checkoutAddon: {
    scenario: 'active',
    query: ({ subscriptions }) => `?subscription=${subscriptions[0]}&addons=add_0data3`,
  },
  confirmPayment: {
    scenario: 'payment-to-confirm',
    query: ({ payments }) => `?payment=${payments[0]}`,
  },
  completePorting: ofPlan('porting-information-required'),
  viewEsimInstallation: ofPlan('esim-ready'),
  viewSubscription: ofPlan('active'),
  changeSubscription: ofPlan('active'),
  cancelSubscription: ofPlan('active'),
  resumeSubscription: ofPlan('canceled'),
  viewSubscriptions: { scenario: 'active' },
  updatePaymentMethod: { scenario: 'active' },
  updateUserAddress: { scenario: 'active' },
  updateUserFullName: { scenario: 'active' },
}

for (const [intent, { scenario, query }] of Object.entries(actions)) {
  test(`${intent}: the address signs in, shows the action with one button and starts it`, async ({
    page,
    sandbox,
  }) => {
    const customer = await sandbox.customer(scenario)
    const address = `/go/${intent}${query?.(customer) ?? ''}`
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await sandbox.calls(customer.user ?? '')).toEqual([])
    await identify(page, customer.email)
    await expectPath(page, address)
    const form = page.locator('main form')
    await expect(form).toHaveCount(1)
    await expect(form).toHaveAttribute('data-intent', intent)
    await expect(page.getByText('You continue on the secure pages')).toBeVisible()
    expect(await sandbox.createdSessions(customer.user ?? '')).toEqual([])
    await form.getByRole('button').click()
    await expect(page).toHaveURL(AT_CONNECT)
    await close(page)
    await expectOutcome(page, 'user_aborted', intent, `/go/${intent}`)
    await expect(page.locator('[data-outcome]')).toBeFocused()
    await expect(launchForm(page, intent)).toHaveCount(1)
  })
}

test('checkoutNewSubscription: the address signs in and leads to the plan', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('empty')
  await page.goto('/go/checkoutNewSubscription?plan=pln_0everyday&addons=add_0data3')
  await identify(page, email)
  await expectPath(page, '/plans/pln_0everyday/order?addons=add_0data3')
  await expect(page.locator('[data-summary="pln_0everyday"]')).toContainText('Everyday')
  await expect(launchForm(page, 'checkoutNewSubscription').locator('[name=addons]')).toHaveValue(
    'add_0data3',
  )
  await page.getByRole('link', { name: 'Edit choices' }).click()
  await expect(page.getByRole('checkbox', { name: /^3 GB/ })).toBeChecked()
  await page.goto('/go/checkoutNewSubscription')
  await expect(page).toHaveURL(/\/plans$/)
})

const refused: [intent: string, scenario: string, refusal: string, next: RegExp][] = [
  ['cancelSubscription', 'canceled', 'alreadyCanceled', /\/go\/resumeSubscription\?subscription=/],
  ['changeSubscription', 'canceled', 'endsSoon', /\/go\/resumeSubscription\?subscription=/],
  ['resumeSubscription', 'active', 'notCanceled', /\/dashboard$/],
  ['completePorting', 'active', 'noPorting', /\/dashboard$/],
  ['viewEsimInstallation', 'psim', 'notEsim', /\/dashboard$/],
  ['viewSubscription', 'empty', 'noGigsUser', /\/plans$/],
  ['checkoutAddon', 'ended', 'ended', /\/plans$/],
  ['confirmPayment', 'active', 'nothingToConfirm', /\/dashboard$/],
  ['viewSubscriptions', 'new', 'noGigsUser', /\/plans$/],
  ['updatePaymentMethod', 'new', 'noGigsUser', /\/plans$/],
  ['updateUserAddress', 'new', 'noGigsUser', /\/plans$/],
  ['updateUserFullName', 'new', 'noGigsUser', /\/plans$/],
]

for (const [intent, scenario, refusal, next] of refused) {
  test(`${intent} of a customer with ${scenario}: the reason is ${refusal}, and a link leads on`, async ({
    page,
    sandbox,
  }) => {
    const { email } = await sandbox.customer(scenario)
    await page.goto(`/go/${intent}`)
    await identify(page, email)
    await expectPath(page, `/go/${intent}`)
    await expect(launchForm(page, intent)).toHaveAttribute('data-refusal', refusal)
    await expect(page.getByRole('main').getByRole('button')).toBeDisabled()
    await page.getByRole('main').getByRole('link').click()
    await expect(page).toHaveURL(next)
  })
}

test('a plan that is not on sale has a page with the reason', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('empty')
  await page.goto('/go/checkoutNewSubscription?plan=pln_unknown')
  await identify(page, email)
  await expect(launchForm(page, 'checkoutNewSubscription')).toHaveAttribute(
    'data-refusal',
    'planNotAvailable',
  )
})

const foreign = ['cancelSubscription', 'checkoutAddon', 'viewEsimInstallation', 'confirmPayment']

for (const intent of foreign) {
  test(`${intent}: the id of another customer and an unknown id lead to the same page`, async ({
    page,
    sandbox,
  }) => {
    const victim = await sandbox.customer('payment-to-confirm')
    const { email } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    const name = intent === 'confirmPayment' ? 'payment' : 'subscription'
    const id = name === 'payment' ? victim.payments[0] : victim.subscriptions[0]
    const theirs = await pageAt(page, `/go/${intent}?${name}=${id}`)
    const unknown = await pageAt(page, `/go/${intent}?${name}=unknown`)
    expect(theirs.html.replaceAll(id ?? '', 'unknown')).toBe(unknown.html)
    expect(theirs.status).toBe(unknown.status)
    expect(unknown.html).toContain('We couldn’t find that on your account')
    await expect(launchForm(page, intent)).toHaveAttribute('data-refusal', 'notYours')
  })
}

test('an unknown action has a page with links, without JavaScript too', async ({
  page,
  browser,
  sandbox,
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto('/go/deleteEverything')
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('We don’t know this link')
  await plain.close()
  for (const intent of [
    'deleteEverything',
    'constructor',
    '__proto__',
    '%00',
    '%zz',
    'a'.repeat(2_000),
  ]) {
    const response = await page.goto(`/go/${intent}`)
    expect(response?.status(), intent).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We don’t know this link')
  }
  const { email } = await sandbox.customer('active')
  await page.getByRole('link', { name: 'Go to your dashboard' }).click()
  await identify(page, email)
  await expectPath(page, '/dashboard')
})

test('a customer with several plans chooses one', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('three-active')
  await page.goto('/go/cancelSubscription')
  await identify(page, email)
  const options = page.getByRole('main').getByRole('link')
  await expect(options).toHaveCount(3)
  await options.last().click()
  await expect(page).toHaveURL(/\?subscription=/)
  const chosen = new URL(page.url()).searchParams.get('subscription') ?? ''
  expect(subscriptions).toContain(chosen)
  await expect(launchForm(page, 'cancelSubscription', chosen)).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test(
      'an action that succeeded shows its outcome and no button to repeat it',
      {
        tag: '@core',
      },
      async ({ page, sandbox }) => {
        const { email } = await sandbox.customer('active')
        await page.goto('/go/cancelSubscription')
        await identify(page, email)
        await launchForm(page, 'cancelSubscription').getByRole('button').click()
        await cancel(page)
        await expectOutcome(page, 'fulfilled', 'cancelSubscription', '/go/cancelSubscription')
        await expect(page.locator('[data-outcome]')).toBeFocused()
        await expect(page).toHaveTitle(/^Your plan is canceled · Cancel plan/)
        await expect(launchForm(page, 'cancelSubscription')).toHaveCount(0)
        await page.getByRole('link', { name: 'Go to your dashboard' }).click()
        await expectPath(page, '/dashboard')
      },
    )
  })
}

test('while Gigs is down, the page says so and can be loaded again', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await sandbox.fail({ match: { contains: user }, times: 1_000, status: 503 })
  await expect(async () => {
    await page.goto('/go/cancelSubscription')
    await expect(launchForm(page, 'cancelSubscription')).toHaveAttribute(
      'data-refusal',
      'unreachable',
      { timeout: 1_000 },
    )
  }).toPass()
  await sandbox.heal(user ?? '')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.locator('form[data-intent]:not([data-refusal])')).toBeVisible()
})

const expectPath = (page: Page, path: string) =>
  expect(page).toHaveURL(({ pathname, search }) => decodeURIComponent(pathname + search) === path)

async function pageAt(page: Page, address: string) {
  const response = await page.goto(address)
  const html = await page.locator('main').innerHTML()
  return { status: response?.status(), html }
}
