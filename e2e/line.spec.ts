import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel } from './pages/connect'
import { expectOutcome, launch, openLine } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

const nameField = (page: Page) => page.getByLabel('Name of this line')

async function rename(page: Page, name: string) {
  if (!(await nameField(page).isVisible())) {
    await page.getByText(/^(Rename|Give it a name)$/).click()
  }
  await nameField(page).fill(name)
  await page.getByRole('button', { name: 'Save name' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a customer names a line, sees the name on all pages, and removes it', async ({
      page,
      sandbox,
    }) => {
      const { email, subscriptions } = await sandbox.customer('three-active')
      await signInByOpenId(page, email)
      await openLine(page, subscriptions[0])
      const heading = page.getByRole('heading', { level: 1 })
      const plan = await heading.innerText()
      await rename(page, '  Mum’s   phone ')
      await expect(heading).toHaveText('Mum’s phone')
      await expect(page.getByText('Name saved.')).toBeVisible()
      await expect(page.locator('#line')).toContainText(plan)
      await page.goto(`/subscriptions/${subscriptions[0]}`)
      await expect(page).toHaveTitle(/^Mum’s phone/)
      await page.goto(`/go/viewSubscription?subscription=${subscriptions[0]}`)
      await expect(page.getByRole('main')).toContainText('Mum’s phone')
      await page.goto('/dashboard')
      const row = page.locator(`[data-subscription="${subscriptions[0]}"]`)
      await expect(row).toContainText(plan)
      await row.getByRole('link', { name: 'Mum’s phone' }).click()
      await expect(heading).toHaveText('Mum’s phone')
      await rename(page, '')
      await expect(heading).toHaveText(plan)
      await openLine(page, subscriptions[1])
      await expect(heading).not.toHaveText('Mum’s phone')
    })

    test('a name that is too long is refused beside its field, and stays in it', async ({
      page,
      sandbox,
    }) => {
      const { email, subscriptions } = await sandbox.customer('active')
      await signInByOpenId(page, email)
      await openLine(page, subscriptions[0])
      const long = 'x'.repeat(41)
      await page.getByText('Give it a name').click()
      await nameField(page).evaluate((field) => field.removeAttribute('maxlength'))
      await rename(page, long)
      await expect(page.getByRole('alert').filter({ hasText: 'at most 40' })).toBeVisible()
      await expect(nameField(page)).toHaveValue(long)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everyday 20 GB')
      await rename(page, 'x'.repeat(40))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('x'.repeat(40))
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a line of another customer can’t be named, and its page is that of an unknown line', async ({
    page,
    browser,
    sandbox,
  }) => {
    const victim = await sandbox.customer('active')
    const { email, subscriptions } = await sandbox.customer('active')
    const [theirs = ''] = victim.subscriptions
    await signInByOpenId(page, email)
    await openLine(page, subscriptions[0])
    await page.getByText('Give it a name').click()
    await page
      .locator('form[data-form="line-name"] input[name="subscription"]')
      .evaluate((input, id) => input.setAttribute('value', id), theirs)
    await rename(page, 'Mine')
    await expect(
      page.getByRole('alert').filter({ hasText: 'couldn’t find this line' }),
    ).toBeVisible()

    const before = (await sandbox.calls(theirs)).length
    const pageOf = async (id: string) => {
      const response = await page.goto(`/subscriptions/${id}`)
      return {
        status: response?.status(),
        html: withoutMarks(await page.locator('main').innerHTML()),
      }
    }
    const unknown = await pageOf('sub_unknown')
    expect(unknown).toMatchObject({
      status: 404,
      html: expect.stringContaining('We couldn’t find that page'),
    })
    for (const id of [theirs, '%00', '..%2fusers', 'constructor', 'x'.repeat(500)]) {
      expect(await pageOf(id), id).toEqual(unknown)
    }
    expect(await sandbox.calls(theirs)).toHaveLength(before)

    const other = await browser.newPage({ javaScriptEnabled: false })
    await signInByOpenId(other, victim.email)
    await openLine(other, theirs)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Everyday 20 GB')
    await other.close()
  })
})

// React adds comments and templates while it streams a page.
const withoutMarks = (html: string) =>
  html.replaceAll(/<!--.*?-->|<template[^>]*><\/template>/g, '')

test('the usage by day is a chart with a summary, and a table whose sum is that of Gigs', async ({
  page,
  sandbox,
}) => {
  const { email, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  const chart = page.getByRole('figure', { name: /^You used .+ GB in this period so far, most on/ })
  await expect(chart).toBeVisible()
  await expect(chart.locator('svg').first()).toBeVisible()
  await page.getByText('Show as a table').click()
  const used = await sandbox.usageOf(subscriptions[0] ?? '')
  const withUsage = used.filter(({ data }) => data > 0)
  expect(withUsage.length).toBeGreaterThan(1)
  const cells = chart.locator('tbody td:nth-child(2)')
  await expect(cells.filter({ hasText: /\d/ })).toHaveCount(withUsage.length)
  const total = used.reduce((sum, { data }) => sum + data, 0)
  const texts = used.reduce((sum, { sms }) => sum + sms, 0)
  const sums = chart.locator('tfoot td')
  await expect(sums.first()).toHaveText(`${floor(total / 1e9)} GB`)
  await expect(sums.last()).toHaveText(String(texts))
  await expect(chart.locator('path[class="usage-columns"]')).toHaveAttribute(
    'd',
    new RegExp(`^(M[^M]+){${withUsage.length}}$`),
  )
})

const floor = (value: number) => Math.floor(value * 100) / 100

test('while the usage can’t be loaded, the page says so and shows the rest', async ({
  page,
  sandbox,
}) => {
  const { email, subscriptions } = await sandbox.customer('active')
  const [id = ''] = subscriptions
  await signInByOpenId(page, email)
  await sandbox.fail({ match: { path: `/subscriptions/${id}/usage` }, times: 100, status: 503 })
  await openLine(page, id)
  await expect(page.getByText('We couldn’t load your usage by day')).toBeVisible()
  await expect(page.locator('[data-usage="data"]')).toContainText('of 20 GB left')
  await sandbox.heal(id)
})

test('an intent that can’t start stands once, with its reason once', async ({ page, sandbox }) => {
  const { email, subscriptions } = await sandbox.customer('porting-information-required')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  await expect(page.getByText('You can do this once your plan is active.')).toHaveCount(1)
  for (const intent of ['cancelSubscription', 'changeSubscription', 'checkoutAddon']) {
    const form = page.locator(`form[data-intent="${intent}"]`)
    await expect(form).toHaveCount(1)
    await expect(form.getByRole('button')).toHaveAccessibleDescription(
      'You can do this once your plan is active.',
    )
  }
  await expect(page.locator('form[data-intent="resumeSubscription"]')).toHaveCount(0)
  await expect(page.locator('[data-porting] [aria-current="step"]')).toHaveText('Requested')
})

test('an open page of a line shows a change made elsewhere, and its own outcome', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await launch(page, 'cancelSubscription', subscriptions[0])
  await cancel(page)
  await expectOutcome(page, 'fulfilled', 'cancelSubscription', `/subscriptions/${subscriptions[0]}`)
  await expect(page.locator('[data-outcome]')).toBeFocused()
  await page.goto(`/subscriptions/${subscriptions[0]}`)
  await expect(page.getByText(/^Ends on/)).toBeVisible()
  await sandbox.resumeSubscriptionOf(user ?? '')
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
})
