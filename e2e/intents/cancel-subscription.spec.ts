import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { cancel, close, sessionOf } from '../pages/connect'
import { expectOutcome, launch, launchForm, openLine } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'
import { describeOutcomes } from './outcomes'

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

describeOutcomes({
  intent,
  scenario: 'active',
  subject: ({ subscriptions }) => subscriptions[0],
  finish: cancel,
  done: {
    outcome: 'fulfilled',
    shows: (page) => expect(page.getByText(/^Ends on/)).toBeVisible(),
  },
  unchanged: (page) => expect(page.getByText(/^Ends on/)).toHaveCount(0),
})

test('a double click creates one session', async ({ page, sandbox }) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  await launchForm(page, intent, subscriptions[0]).getByRole('button').dblclick()
  await expect(page).toHaveURL(/^http:\/\/127/)
  expect(await sandbox.createdSessions(user ?? '')).toHaveLength(1)
})

test('a second tab gets its own session, and both can be used', async ({
  context,
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  const other = await context.newPage()
  await other.goto('/dashboard')
  await launch(page, intent, subscriptions[0])
  await launch(other, intent, subscriptions[0])
  expect(sessionOf(other)).not.toBe(sessionOf(page))
  expect(await sandbox.createdSessions(user ?? '')).toHaveLength(2)
  await cancel(other)
  await expectOutcome(other, 'fulfilled', intent)
  await close(page)
  await expectOutcome(page, 'fulfilled', intent)
})

test('going back from Connect and pressing the button again opens a new session', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await expectTwoSessions(page, subscriptions[0])
  await cancel(page)
  await expectOutcome(page, 'fulfilled', intent)
  expect(await sandbox.createdSessions(user ?? '')).toHaveLength(2)
})

async function expectTwoSessions(page: Page, subscription: string | undefined) {
  await launch(page, intent, subscription)
  await expect(page.getByRole('link', { name: 'Cancel plan' })).toBeVisible()
  const first = sessionOf(page)
  await page.goBack()
  await expect(page).toHaveURL(/\/subscriptions\//)
  await launch(page, intent, subscription)
  await expect(page.getByRole('link', { name: 'Cancel plan' })).toBeVisible()
  expect(sessionOf(page)).not.toBe(first)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a double click creates one session, which opens', async ({ page, sandbox }) => {
    const { email, user, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await openLine(page, subscriptions[0])
    await launchForm(page, intent, subscriptions[0]).getByRole('button').dblclick()
    await expect(page.getByRole('link', { name: 'Cancel plan' })).toBeVisible()
    expect(await sandbox.createdSessions(user ?? '')).toHaveLength(1)
  })

  test('going back from Connect and pressing the button again opens a new session', async ({
    page,
    sandbox,
  }) => {
    const { email, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await expectTwoSessions(page, subscriptions[0])
  })

  test('a page from the browser cache starts a new session too', async ({ page, sandbox }) => {
    const { email, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await openLine(page, subscriptions[0])
    const form = launchForm(page, intent, subscriptions[0]).locator('input[name="formId"]')
    const rendered = await form.inputValue()
    await launch(page, intent, subscriptions[0])
    const first = sessionOf(page)
    await openLine(page, subscriptions[0])
    await form.evaluate((input, value) => input.setAttribute('value', value), rendered)
    await launch(page, intent, subscriptions[0])
    await expect(page.getByRole('link', { name: 'Cancel plan' })).toBeVisible()
    expect(sessionOf(page)).not.toBe(first)
  })

  test("another customer's subscription is refused like an unknown one, and no session is created", async ({
    page,
    sandbox,
  }) => {
    const victim = await sandbox.customer('active')
    const { email, user, subscriptions } = await sandbox.customer('active')
    for (const id of [victim.subscriptions[0] ?? '', 'sub_unknown', 'x'.repeat(65)]) {
      await signInIfNeeded()
      await openLine(page, subscriptions[0])
      const field = launchForm(page, intent).locator('input[name="subscription"]')
      await field.evaluate((input, value) => input.setAttribute('value', value), id)
      await launchForm(page, intent).getByRole('button').click()
      await expect(page.getByRole('alert').filter({ hasText: /Reload the page/ })).toBeVisible()
    }
    expect(await sandbox.createdSessions(user ?? '')).toEqual([])
    expect(await sandbox.createdSessions(victim.subscriptions[0] ?? '')).toEqual([])

    async function signInIfNeeded() {
      await page.goto('/dashboard')
      if (page.url().includes('/sign-in')) await signInByOpenId(page, email)
    }
  })
})
