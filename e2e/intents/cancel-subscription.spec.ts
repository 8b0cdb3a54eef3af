import { expect, test } from '../fixtures'
import { cancel, sessionOf } from '../pages/connect'
import { expectOutcome, launch, launchForm } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import { describeWaysBack } from './ways'

const intent = 'cancelSubscription'

test('a customer known to Gigs finds their plan, cancels it, and cannot cancel it twice', async ({
  page,
  sandbox,
}) => {
  const { email, subscriptions } = await sandbox.customer('active')
  const [subscription] = subscriptions
  await signInByOpenId(page, email)
  await launch(page, intent, subscription)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', intent)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
  const form = launchForm(page, intent, subscription)
  await expect(form).toHaveAttribute('data-refusal', 'alreadyCanceled')
  await expect(form.getByRole('button')).toBeDisabled()
  await expect(launchForm(page, 'resumeSubscription', subscription)).toBeVisible()
})

describeWaysBack({
  intent,
  scenario: 'active',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: cancel,
  done: {
    outcome: 'fulfilled',
    shows: (page) => expect(page.getByText(/^Ends on/)).toBeVisible(),
  },
  undone: (page) => expect(page.getByText(/^Ends on/)).toHaveCount(0),
})

test('a double click makes one session', async ({ page, sandbox }) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await launchForm(page, intent, subscriptions[0]).getByRole('button').dblclick()
  await expect(page).toHaveURL(/^http:\/\/127/)
  expect(await sandbox.sessionsMade(user ?? '')).toHaveLength(1)
})

test('a second tab gets the same session', async ({ context, page, sandbox }) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  const other = await context.newPage()
  await other.goto('/dashboard')
  await launch(page, intent, subscriptions[0])
  await launch(other, intent, subscriptions[0])
  expect(sessionOf(other)).toBe(sessionOf(page))
  expect(await sandbox.sessionsMade(user ?? '')).toHaveLength(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test("another customer's subscription is refused like an unknown one, and no session is made", async ({
    page,
    sandbox,
  }) => {
    const victim = await sandbox.customer('active')
    const { email, user } = await sandbox.customer('active')
    for (const id of [victim.subscriptions[0] ?? '', 'sub_unknown', 'x'.repeat(65)]) {
      await signInIfNeeded()
      const field = launchForm(page, intent).locator('input[name="subscription"]')
      await field.evaluate((input, value) => input.setAttribute('value', value), id)
      await launchForm(page, intent).getByRole('button').click()
      await expect(page.getByRole('alert').filter({ hasText: /Reload the page/ })).toBeVisible()
    }
    expect(await sandbox.sessionsMade(user ?? '')).toEqual([])
    expect(await sandbox.sessionsMade(victim.subscriptions[0] ?? '')).toEqual([])

    async function signInIfNeeded() {
      await page.goto('/dashboard')
      if (page.url().includes('/sign-in')) await signInByOpenId(page, email)
    }
  })
})
