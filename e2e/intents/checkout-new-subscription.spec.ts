import { expect, test } from '../fixtures'
import { bringNumber, buy, cards, close, fillDetails, pay } from '../pages/connect'
import { activeLines, expectOutcome, launch } from '../pages/dashboard'
import { signInByEmail, signInByOpenId } from '../pages/sign-in'
import { newEmail } from '../sandbox'
import { describeOutcomes } from './outcomes'

const intent = 'checkoutNewSubscription'
const choose = 'Choose this plan'
const checkout = 'Continue to checkout'

test(
  'a new customer buys a plan, and is linked to the user that Connect created',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const email = newEmail()
    await signInByEmail(page, sandbox, email)
    await page.goto('/plans')
    const plan = page.getByRole('article').first()
    const name = await plan.getByRole('heading').innerText()
    await plan.getByRole('link', { name: choose }).click()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('button', { name: checkout }).click()
    await buy(page)
    await expectOutcome(page, 'fulfilled', intent)
    const outcome = page.locator('[data-outcome]')
    await expect(outcome).toContainText(new RegExp(`${name} is active on \\+1\\s\\(\\d{3}\\)`))
    await expect(outcome).toContainText(/You paid \$\d+\. Next: install your eSIM\./)
    await expect(outcome.locator('form[data-intent="viewEsimInstallation"]')).toBeVisible()
    await expect(activeLines(page)).toContainText(name)

    // The first session was created from the profile. Now there is a Gigs user.
    const [created] = await sandbox.createdSessions(email)
    expect(created?.body).toMatchObject({ userDetails: { email } })
    await launch(page, 'viewSubscriptions')
    await close(page)
    await expectOutcome(page, 'user_aborted', 'viewSubscriptions')
    expect(await sandbox.createdSessions(email)).toHaveLength(1)
  },
)

test('the profile is sent to Connect', async ({ page, sandbox }) => {
  const email = newEmail()
  await signInByEmail(page, sandbox, email, '/profile')
  await page.getByLabel('Full name').fill('Grace Hopper')
  await page.getByLabel('Date of birth').fill('1986-12-09')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/plans/pln_0everyday/order')
  await page.getByRole('button', { name: checkout }).click()
  await expect(page).toHaveURL(/^http:\/\/127/)
  const [created] = await sandbox.createdSessions(email)
  const userDetails = { email, fullName: 'Grace Hopper', birthday: '1986-12-09' }
  expect(created?.body).toMatchObject({ userDetails })
})

test('a declined card buys nothing, and another card then works', async ({
  context,
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('empty')
  await signInByOpenId(page, email, { path: '/plans/pln_0everyday/order' })
  await page.getByRole('button', { name: checkout }).click()
  await fillDetails(page)
  await pay(page, cards.declined)
  await expect(page.getByRole('alert')).toContainText('declined')
  const other = await context.newPage()
  await other.goto('/dashboard')
  await expect(other.getByText('You have no plan yet')).toBeVisible()
  await pay(page, cards.succeeds)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectOutcome(page, 'fulfilled', intent)
})

test('a plan with a ported number waits for the number, and starts with it', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('empty')
  await sandbox.settings({ user: email, portingSeconds: 60 })
  await signInByOpenId(page, email, { path: '/plans/pln_0everyday/order' })
  await expect(page.locator('[data-summary]')).toContainText('You can keep your phone number')
  await page.getByRole('button', { name: checkout }).click()
  await bringNumber(page, '(959) 555-0100')
  await pay(page, cards.succeeds)
  await expect(page.getByText('We’ve asked your current provider')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectOutcome(page, 'fulfilled', intent)
  await expect(page.getByText('Waiting for your number')).toBeVisible()
  await page.getByRole('link', { name: 'Everyday 20 GB' }).click()
  await expect(page.locator('[data-porting="pending"]')).toContainText('+1 (959) 555-0100')
  await sandbox.settings({ user: email, portingSeconds: 0 })
  await sandbox.passSeconds(60)
  await expect(page.locator('[data-porting="completed"]')).toBeVisible()
  await expect(page.locator('[data-subscription]')).toContainText(/555-0100\s*Active/)
})

describeOutcomes({
  intent,
  scenario: 'empty',
  path: '/plans/pln_0everyday/order',
  subject: () => 'pln_0everyday',
  finish: buy,
  done: {
    outcome: 'fulfilled',
    path: '/dashboard',
    shows: (page) => expect(activeLines(page)).toBeVisible(),
  },
  unchanged: async (page) => {
    await page.goto('/dashboard')
    await expect(page.getByText('You have no plan yet')).toBeVisible()
  },
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a new customer buys a plan', { tag: '@core' }, async ({ page, sandbox }) => {
    await signInByEmail(page, sandbox, newEmail(), '/plans/pln_0starter/order')
    await page.getByRole('button', { name: checkout }).click()
    await buy(page)
    await expectOutcome(page, 'fulfilled', intent)
  })
})
