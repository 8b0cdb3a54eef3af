import { expect, test } from './fixtures'
import { AT_CONNECT, buy, fillDetails } from './pages/connect'
import { expectOutcome, launch, planCard } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

const intent = 'checkoutNewSubscription'
const plan = '/plans/pln_0everyday'

test(
  'add-ons, device and voucher are kept between visits and sent to Connect',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, user } = await sandbox.customer('empty')
    await signInByOpenId(page, email)
    await page.goto(plan)
    const addon = page.getByRole('checkbox').first()
    const chosen = (await addon.getAttribute('value')) ?? ''
    await addon.check()
    await page.getByLabel(/IMEI/).fill('49-015420-323751-9')
    await page.getByLabel(/Voucher/i).fill('SPRING')
    await page.getByRole('button', { name: 'Continue' }).click()
    // One digit is wrong: its field is marked, and no input is lost.
    await expect(page.getByLabel(/IMEI/)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel(/Voucher/i)).toHaveValue('SPRING')
    await expect(addon).toBeChecked()
    await page.getByLabel(/IMEI/).fill('49-015420-323751-8')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.locator('[data-summary]')).toContainText('before your voucher')

    await page.goto(plan)
    await expect(addon).toBeChecked()
    await page.goto('/plans?plan=pln_0everyday&step=summary') // an older link
    await expect(page).toHaveURL(/\/plans\/pln_0everyday\/order$/)
    const checkout = page.locator(`form[data-intent="${intent}"]`)
    await checkout.getByRole('button').click()
    await expect(page.getByLabel('Summary')).toContainText('20% off the first period')
    await buy(page)
    await expectOutcome(page, 'fulfilled', intent)
    const [created] = await sandbox.createdSessions(user ?? '')
    const wanted = { addons: [chosen], imei: '490154203237518', voucherCode: 'SPRING' }
    expect(created?.body).toMatchObject({
      intent: { [intent]: { plan: 'pln_0everyday', ...wanted } },
    })
  },
)

test('checkout charges the total of the order', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('empty')
  await signInByOpenId(page, email)
  await page.goto(plan)
  const addons = page.getByRole('checkbox')
  await addons.nth(0).check()
  await addons.nth(1).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  const total = await page.locator('[data-total]').innerText()
  expect(total).toMatch(/^\$\d+$/)
  await page.locator(`form[data-intent="${intent}"]`).getByRole('button').click()
  await fillDetails(page)
  // Connect always writes the cents.
  const pay = page.getByRole('button', { name: `Pay ${total}.00`, exact: true })
  await expect(pay).toBeVisible()
})

test('an invalid SIM card number is marked at its field', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('empty')
  await signInByOpenId(page, email)
  await page.goto(plan)
  await page.getByRole('radio', { name: /SIM card/ }).check()
  for (const iccid of ['12345', '8942 4242 4200 0000 000']) {
    await page.getByLabel(/ICCID/).fill(iccid)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByLabel(/ICCID/)).toHaveAttribute('aria-invalid', 'true')
  }
})

test('two invalid fields are both marked, and keep their input', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('empty')
  await signInByOpenId(page, email)
  await page.goto(plan)
  await page.getByRole('radio', { name: /SIM card/ }).check()
  await page.getByLabel(/IMEI/).fill('123')
  await page.getByRole('button', { name: 'Continue' }).click()
  for (const label of [/ICCID/, /IMEI/]) {
    await expect(page.getByLabel(label)).toHaveAttribute('aria-invalid', 'true')
  }
  await expect(page.getByLabel(/IMEI/)).toHaveValue('123')
})

test('the only saved device that fits is preselected, and the order names it', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('empty')
  await sandbox.saveDevice(user ?? '', 'My tablet')
  await signInByOpenId(page, email)
  await page.goto('/plans/pln_0tablet')
  await expect(page.getByLabel('Saved device').locator('option:checked')).toHaveText('My tablet')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('[data-summary]')).toContainText('My tablet')
  await expect(page.locator('[data-summary]')).not.toContainText('Checkout asks')
})

test('a saved device that cannot use the SIM of a plan is refused before checkout', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('empty')
  await sandbox.subscribe(user ?? '', 'pln_0tablet', { deviceModel: 'dmd_0cobaltone' })
  await signInByOpenId(page, email)
  await page.goto('/plans/pln_0data') // eSIM only
  const devices = page.getByLabel('Saved device')
  await expect(devices.locator('option:checked')).toHaveText('None of these')
  await devices.selectOption({ label: 'Cobalt Cobalt One (can’t use the SIM of this plan)' })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(devices).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('main')).toContainText('Choose another device or another plan')
})

test('buying the same plan again needs a confirmation', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await page.goto('/plans')
  const card = planCard(page, 'Everyday 20 GB')
  await expect(card).toContainText('You have this plan')
  await page.goto(`${plan}/order`)
  const button = page.locator(`form[data-intent="${intent}"]`).getByRole('button')
  await button.click()
  expect(await sandbox.createdSessions(user ?? '')).toEqual([])
  await page.getByRole('checkbox', { name: /second line/ }).check()
  await button.click()
  await expect(page).toHaveURL(AT_CONNECT)
})

test('the theme of the profile is sent to the pages of Connect that can be dark', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('esim-ready')
  await signInByOpenId(page, email, { path: '/profile' })
  await page.getByRole('radio', { name: /dark/i }).check()
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  for (const wanted of ['viewEsimInstallation', 'viewSubscription']) {
    await page.goto('/dashboard')
    await launch(page, wanted, subscriptions[0])
  }
  const [esim, view] = await sandbox.createdSessions(user ?? '')
  expect(esim?.body).toMatchObject({ appearance: { theme: 'dark' } })
  expect(view?.body).not.toHaveProperty('appearance')
})

test('without the dark theme in the project, the eSIM guide opens in light', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('esim-ready')
  await sandbox.settings({ user: email, darkTheme: false })
  await page.emulateMedia({ colorScheme: 'dark' })
  await signInByOpenId(page, email)
  await launch(page, 'viewEsimInstallation', subscriptions[0])
  const calls = (await sandbox.calls(user ?? '')).filter(({ path }) =>
    path.endsWith('/connectSessions'),
  )
  expect(calls.map(({ status }) => status)).toEqual([422, 201])
  expect(calls[0]?.body).toMatchObject({ appearance: { theme: 'dark' } })
  expect(calls[1]?.body).not.toHaveProperty('appearance')
  expect(calls[1]?.idempotencyKey).toBe(calls[0]?.idempotencyKey)
})
