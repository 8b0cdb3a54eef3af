import { expect, test } from './fixtures'
import { formOf, post, type Fields } from './pages/raw-action'
import { close } from './pages/connect'
import { activeLines, expectOutcome, launch, openLine } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'
import { openSandbox, type Customer } from './sandbox'

// In a Billing project the partner charges the customer, and only two intents work.
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
const noFields = (): Fields => []

const refused: Record<string, (customer: Customer) => Fields> = {
  checkoutNewSubscription: () => [['plan', 'pln_0everyday']],
  checkoutAddon: (customer) => [...subscription(customer), ['addons', 'add_0data5']],
  viewSubscriptions: noFields,
  viewSubscription: subscription,
  changeSubscription: subscription,
  cancelSubscription: subscription,
  resumeSubscription: subscription,
  confirmPayment: ({ payments: [id = ''] }) => [['payment', id]],
  updatePaymentMethod: noFields,
  updateUserAddress: noFields,
  updateUserFullName: noFields,
}

test('intents that need payments have no button, and the action refuses them', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  test.setTimeout(400_000) // the app caches the kind of project for a minute
  const customer = await sandbox.customer('payment-to-confirm')
  await signInByOpenId(page, customer.email)
  await expect(async () => {
    await page.goto('/plans')
    const buy = page.getByRole('link', { name: 'Choose this plan' })
    await expect(buy).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 200_000 })
  await page.goto('/plans/pln_0everyday')
  await expect(page.getByRole('main')).toContainText('$25')
  await expect(page.locator('[data-choice], form[data-intent]')).toHaveCount(0)
  await page.goto('/plans/pln_0everyday/order')
  await expect(page).toHaveURL(/\/plans\/pln_0everyday$/)
  await page.goto('/dashboard')
  await expect(activeLines(page)).toBeVisible()
  await openLine(page, customer.subscriptions[0])
  // Installing an eSIM works in a Billing project too.
  const offered = page.locator(
    'form[data-intent]:not([data-refusal]):not([data-intent="viewEsimInstallation"])',
  )
  await expect(offered).toHaveCount(0)
  await expect(page.locator('form[data-intent="viewEsimInstallation"]')).toHaveCount(1)
  // The form comes from the page of another customer, because this one may have none.
  const other = await browser.newPage()
  await signInByOpenId(other, (await sandbox.customer('esim-ready')).email)
  const form = await formOf(other)
  await other.close()
  for (const [intent, fieldsFor] of Object.entries(refused)) {
    const headers = { origin: String(baseURL) }
    const response = await post(page, form, intent, fieldsFor(customer), headers)
    expect(response, intent).toContain('This can’t be done online')
  }
  expect(await sandbox.createdSessions(customer.user ?? '')).toEqual([])
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

test('a paid invoice opens its file, and other customers can’t open it', async ({
  page,
  browser,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/payments' })
  const invoices = page.getByRole('region', { name: 'Invoices' })
  await expect(invoices.getByRole('listitem')).toContainText(['New plan · Everyday 20 GB'])
  await expect(invoices).toContainText('Paid')
  const opened = page.waitForEvent('popup')
  await invoices.getByRole('link', { name: 'View invoice' }).click()
  const file = await opened
  await expect(file.getByRole('heading', { level: 1 })).toHaveText(/^Invoice inv_/)
  await expect(file.locator('main')).toContainText('Total: $25')

  const path = await invoices.getByRole('link', { name: 'View invoice' }).getAttribute('href')
  const other = await browser.newPage()
  await signInByOpenId(other, (await sandbox.customer('active')).email)
  const [foreign, unknown] = [await other.goto(String(path)), await other.goto('/invoices/inv_0')]
  expect([foreign?.status(), unknown?.status()]).toEqual([404, 404])
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('We couldn’t find that page')
  await other.close()
})

test('a plan page shows prices, and how to order instead of a checkout', async ({ page }) => {
  await page.goto('/plans')
  await page.getByRole('article', { name: 'Everyday 20 GB' }).getByRole('link').click()
  await expect(page.getByText('$25', { exact: true })).toBeVisible()
  const order = page.getByRole('link', { name: 'Order by e-mail' })
  await expect(order).toHaveAttribute('href', /^mailto:.*Everyday%2020%20GB/)
  await expect(page.locator('form[data-intent], form[data-choice]')).toHaveCount(0)
})

test('the help page answers only what works', async ({ page }) => {
  await page.goto('/help')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Install eSIM' })).toBeVisible()
})

test('an open invoice stands first, with its amount and how to pay it', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('invoice-due')
  await signInByOpenId(page, email)
  const todo = page.getByRole('region', { name: 'To do' }).getByRole('listitem')
  await expect(todo).toContainText(/^Pay your invoice of \$25 by /)
  await expect(todo.getByRole('link', { name: 'How to pay' })).toHaveAttribute('href', /inv_/)
  await page.goto('/payments')
  const due = page.getByRole('article', { name: 'An invoice is due' })
  await expect(due).toContainText('$25')
  await expect(due).toContainText('Please pay by')
  await expect(due.getByRole('link', { name: 'How to pay' })).toHaveAttribute('href', /inv_/)
})

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('a plan whose invoice is open says so, and starts when the invoice is paid', async ({
    page,
    sandbox,
  }) => {
    const { email, user } = await sandbox.customer('empty')
    const id = await sandbox.subscribe(user ?? '', 'pln_0everyday')
    await signInByOpenId(page, email)
    await expect(page.getByText('Waiting for payment')).toBeVisible()
    await page.goto(`/subscriptions/${id}`)
    await expect(page.getByText('It starts once its first invoice is paid')).toBeVisible()
    await page.goto('/dashboard')
    await sandbox.payInvoiceOf(id)
    await expect(activeLines(page)).toBeVisible()
  })
})
