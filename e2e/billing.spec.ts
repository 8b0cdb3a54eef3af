import { expect, test } from './fixtures'
import { formOf, post, type Fields } from './pages/raw-action'
import { close } from './pages/connect'
import { expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'
import { openSandbox, type Customer } from './sandbox'

// A project in which the partner charges the customer: Connect can do two of the thirteen there.
test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false })

test.beforeAll(() => setProject('billing'))
test.afterAll(() => setProject('payments'))

async function setProject(project: 'billing' | 'payments') {
  const sandbox = await openSandbox()
  await sandbox.settings({ project })
  await sandbox.dispose()
}

const subscription = ({ subscriptions: [id = ''] }: Customer): Fields => [['subscription', id]]
const nothing = (): Fields => []

const refused: Record<string, (customer: Customer) => Fields> = {
  checkoutNewSubscription: () => [['plan', 'pln_0everyday']],
  checkoutAddon: (customer) => [...subscription(customer), ['addons', 'add_0data5']],
  viewSubscriptions: nothing,
  viewSubscription: subscription,
  changeSubscription: subscription,
  cancelSubscription: subscription,
  resumeSubscription: subscription,
  confirmPayment: ({ payments: [id = ''] }) => [['payment', id]],
  updatePaymentMethod: nothing,
  updateUserAddress: nothing,
  updateUserFullName: nothing,
}

test('what needs payments is absent, said in words, and refused by the action', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  test.setTimeout(150_000) // the app keeps what kind of project it is in for a minute
  const customer = await sandbox.customer('payment-to-confirm')
  await signInByOpenId(page, customer.email)
  await expect(async () => {
    await page.goto('/plans')
    await expect(page.locator('form[data-intent]')).toHaveCount(0, { timeout: 100 })
  }).toPass({ timeout: 90_000 })
  await page.goto('/dashboard')
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
  // Installing an eSIM works in such a project too; whether it is still to be done is read later.
  const offered = page.locator(
    'form[data-intent]:not([data-refusal]):not([data-intent="viewEsimInstallation"])',
  )
  await expect(offered).toHaveCount(0)
  await expect(page.locator('form[data-intent="viewEsimInstallation"]')).toHaveCount(1)
  // Perhaps nothing is on offer here, so the form comes from the page of another customer.
  const other = await browser.newPage()
  await signInByOpenId(other, (await sandbox.customer('esim-ready')).email)
  const form = await formOf(other)
  await other.close()
  for (const [intent, fieldsFor] of Object.entries(refused)) {
    const headers = { origin: String(baseURL) }
    const answer = await post(page, form, intent, fieldsFor(customer), headers)
    expect(answer, intent).toContain('This can’t be done online')
  }
  expect(await sandbox.sessionsMade(customer.user ?? '')).toEqual([])
})

for (const [intent, scenario] of [
  ['completePorting', 'porting-information-required'],
  ['viewEsimInstallation', 'esim-ready'],
] as const) {
  test(`${intent} works`, async ({ page, sandbox }) => {
    const { email, subscriptions } = await sandbox.customer(scenario)
    await signInByOpenId(page, email)
    await launch(page, intent, subscriptions[0])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await close(page)
    await expectOutcome(page, 'user_aborted', intent)
  })
}

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('a plan that waits for its invoice says so, and starts when that is paid', async ({
    page,
    sandbox,
  }) => {
    const { email, user } = await sandbox.customer('empty')
    const id = await sandbox.subscribe(user ?? '', 'pln_0everyday')
    await signInByOpenId(page, email)
    await expect(page.getByText('Waiting for payment')).toBeVisible()
    await expect(page.getByText('It starts once its first invoice is paid')).toBeVisible()
    await sandbox.payInvoiceOf(id)
    await expect(page.getByText('Active', { exact: true })).toBeVisible()
  })
})
