import type { BrowserContext, Page } from '@playwright/test'
import { query } from './database'
import { expect, recordTokens, test } from './fixtures'
import { AT_CONNECT, buy, cards, fillCard } from './pages/connect'
import { activeLines, expectOutcome, launch } from './pages/dashboard'
import { countPresses } from './pages/presses'
import { identify } from './pages/sign-in'
import { newEmail, type Sandbox } from './sandbox'

const intent = 'checkoutNewSubscription'
const id = 'pln_0everyday'
const plan = `/plans/${id}`

/** Chooses an add-on and a voucher on the open plan page, and returns the id of the add-on. */
async function chooseOptions(page: Page): Promise<string> {
  const addon = page.getByRole('checkbox').first()
  await addon.check()
  await page.getByLabel('Voucher code').fill('SPRING')
  return String(await addon.getAttribute('value'))
}

/** Continues with this e-mail address and returns the link in the mail. */
async function continueByEmail(page: Page, sandbox: Sandbox, email: string): Promise<string> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('status')).toContainText(email)
  return sandbox.linkMailedTo(email)
}

async function openLink(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL((url) => url.pathname === `${plan}/order`)
}

async function expectBoughtWith(page: Page, sandbox: Sandbox, email: string, choice: object) {
  await launch(page, intent, id)
  await buy(page)
  await expectOutcome(page, 'fulfilled', intent)
  const [created] = await sandbox.createdSessions(email)
  expect(created?.body).toMatchObject({ intent: { [intent]: { plan: id, ...choice } } })
}

async function openBrowser(context: BrowserContext): Promise<Page> {
  const other = await context.browser()?.newContext()
  if (!other) throw new Error('There is no browser.')
  recordTokens(other)
  return other.newPage()
}

for (const where of ['the same browser', 'another browser']) {
  test(
    `a purchase that begins signed out, with the link opened in ${where}`,
    { tag: where === 'another browser' ? '@core' : [] },
    async ({ page, context, sandbox }) => {
      const email = newEmail()
      await page.goto(plan)
      await expect(page.getByRole('main')).toContainText('$25')
      const addon = await chooseOptions(page)
      const link = await continueByEmail(page, sandbox, email)
      const signedIn = where === 'the same browser' ? page : await openBrowser(context)
      await openLink(signedIn, link)
      const order = signedIn.locator(`[data-summary="${id}"]`)
      await expect(order).toContainText('before your voucher')
      await expect(order).toContainText('Then')
      await expectBoughtWith(signedIn, sandbox, email, { addons: [addon], voucherCode: 'SPRING' })
      await signedIn.context().close()
    },
  )
}

test('the OpenID provider leads to the same order', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('empty')
  await page.goto(plan)
  await page.getByLabel('Voucher code').fill('SPRING')
  await identify(page, email)
  await expect(page.locator('[data-summary]')).toContainText('before your voucher')
  await launch(page, intent, id)
  const [created] = await sandbox.createdSessions(user ?? '')
  expect(created?.body).toMatchObject({ intent: { [intent]: { voucherCode: 'SPRING' } } })
})

test('only this browser remembers a choice, until the customer signs out', async ({
  page,
  context,
  sandbox,
}) => {
  await page.goto(plan)
  await chooseOptions(page)
  const link = await continueByEmail(page, sandbox, newEmail())
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('plan-choice'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect((cookie?.expires ?? 0) - Date.now() / 1_000).toBeLessThan(31 * 86_400)
  await page.goto(plan)
  await expect(page.getByLabel('Voucher code')).toHaveValue('SPRING')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.goto('/plans')
  await expect(page.locator(`[data-plan="${id}"]`)).toContainText('Your choice')
  const other = await openBrowser(context)
  await other.goto(plan)
  await expect(other.getByLabel('Voucher code')).toHaveValue('')
  await other.context().close()
  await openLink(page, link)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL((url) => url.pathname === '/')
  await page.goto(plan)
  await expect(page.getByLabel('Voucher code')).toHaveValue('')
})

test('all wrong fields are marked and keep their input, and nothing is sent', async ({ page }) => {
  await page.goto(plan)
  await page.getByRole('radio', { name: /SIM card/ }).check()
  await page.getByLabel(/ICCID/).fill('12345')
  await page.getByLabel(/IMEI/).fill('49-015420-323751-9')
  await page.getByLabel('E-mail address').fill('not an address')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  for (const label of [/ICCID/, /IMEI/, 'E-mail address']) {
    await expect(page.getByLabel(label)).toHaveAttribute('aria-invalid', 'true')
  }
  await expect(page.getByLabel('E-mail address')).toHaveValue('not an address')
  await expect(page.getByRole('radio', { name: /SIM card/ })).toBeChecked()
  await expect(page).toHaveURL(new RegExp(`${plan}$`))
})

test('a card that a visitor entered is looked up with the press that orders', async ({
  page,
  sandbox,
}) => {
  const email = newEmail()
  await page.goto(plan)
  await page.getByRole('radio', { name: /SIM card/ }).check()
  await page.getByLabel(/ICCID/).fill('8942 4242 4200 0000 000') // not a card of the project
  await openLink(page, await continueByEmail(page, sandbox, email))
  const order = page.locator('[data-summary]')
  await expect(order).toContainText('SIM card 8942424242000000000')
  await order.getByRole('button').click()
  await expect(order.getByRole('alert')).toContainText('can’t be used with this plan')
  expect(await sandbox.createdSessions(email)).toEqual([])

  await order.getByRole('link', { name: 'Edit choices' }).click()
  await expect(page.getByLabel(/ICCID/)).toHaveValue('8942424242000000000')
  await page.getByRole('radio', { name: 'eSIM' }).check()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await launch(page, intent, id)
})

for (const [what, choice] of [
  ['an unknown', crypto.randomUUID()],
  ['a tampered', "x'%20or%201=1"],
  ['a repeated', 'a&choice=b'],
]) {
  test(`${what} choice id leads back to the options with a message`, async ({ page, sandbox }) => {
    const { email } = await sandbox.customer('empty')
    await page.goto(`${plan}/order?choice=${choice}`)
    await identify(page, email)
    await expect(page).toHaveURL((url) => url.pathname === plan)
    await expect(page.locator('[data-choice-missing]')).toContainText('Nothing was ordered')
  })
}

test('an expired choice, or one for another plan, leads back to the options', async ({
  page,
  sandbox,
}) => {
  await page.goto(plan)
  const link = await continueByEmail(page, sandbox, newEmail())
  await openLink(page, link)
  const choice = new URL(page.url()).searchParams.get('choice') ?? ''
  await page.goto(`/plans/pln_0starter/order?choice=${choice}`)
  await expect(page.locator('[data-choice-missing]')).toBeVisible()
  await page.goto(`${plan}/order?choice=${choice}`)
  await expect(page.locator('[data-summary]')).toBeVisible()
  await query(
    `update visitor_choices set expires = expires - make_interval(secs => $2) where id = $1`,
    [choice, 180 * 86_400],
  )
  await page.reload()
  await expect(page.locator('[data-choice-missing]')).toBeVisible()
})

for (const path of ['/plans/pln_0legacy', '/plans/nothing']) {
  test(`${path} is not on sale: 404 with all other plans`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main')).toContainText('no longer available')
    await expect(page.locator(`[data-plan="${id}"]`)).toBeVisible()
  })
}

test('search engines get plain pages without a policy violation', async ({ page, baseURL }) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text())
  })
  for (const path of ['/plans', plan]) {
    await page.goto(path)
    const canonical = page.locator('head link[rel="canonical"]')
    await expect(canonical).toHaveAttribute('href', `${baseURL}${path}`)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.stringify(JSON.parse(data ?? ''))).toContain('"price":"25.00"')
  }
  expect(violations).toEqual([])
  const sitemap = await (await page.request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`<loc>${baseURL}${plan}</loc>`)
  expect(sitemap).not.toContain('pln_0legacy')
  const robots = await (await page.request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a new customer goes from the landing page to an active plan with 8 presses', async ({
      page,
      sandbox,
    }) => {
      const email = newEmail()
      const { press, add, count } = countPresses(page)
      await page.goto('/')
      const card = page.locator(`[data-plan="${id}"]`)
      await expect(card).toContainText('$25')
      await press('link', 'Choose this plan', card)
      await page.getByLabel('E-mail address').fill(email)
      await press('button', 'Continue')
      await expect(page.getByRole('status')).toContainText(email)
      add() // the link in the mail
      await page.goto(await sandbox.linkMailedTo(email))
      await press('button', 'Sign in', page.getByRole('main'))
      await page.getByLabel('Full name').fill('Ada Example')
      await press('button', 'Continue to checkout')
      // Connect asks for the SIM and the number, but not for the name.
      await expect(page).toHaveURL(AT_CONNECT)
      await press('button', 'Continue')
      await fillCard(page, cards.succeeds)
      await press('button', /^Pay/)
      await press('button', 'Continue')
      await expectOutcome(page, 'fulfilled', intent)
      await expect(activeLines(page)).toBeVisible()
      expect(count()).toBe(8)
    })
  })
}
