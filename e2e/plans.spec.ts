import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const plans = (page: Page) => page.locator('[data-plan]')
const headings = (page: Page) => plans(page).getByRole('heading')

/** Chooses options in the filter and shows the plans that fit. */
async function filter(page: Page, options: Record<string, string>) {
  for (const [name, label] of Object.entries(options)) {
    await page.getByLabel(name, { exact: true }).selectOption(label)
  }
  await page.getByRole('button', { name: 'Show plans' }).click()
}

const pixelsTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('plans are filtered and sorted, and the page shows how', async ({ page, baseURL }) => {
      await page.goto('/plans')
      const all = await plans(page).count()
      expect(all).toBeGreaterThanOrEqual(12)
      await filter(page, {
        Data: 'Unlimited',
        'Works in': 'United States',
        'Sort by': 'Price, high to low',
      })
      await expect(page).toHaveURL(/data=unlimited/)
      await expect(headings(page)).toHaveText(['Premium', 'Unlimited', 'Unlimited, 12 Months'])
      await expect(page.getByText(`3 of ${all} plans`)).toBeVisible()
      await expect(page.getByLabel('Data', { exact: true })).toHaveValue('unlimited')
      const canonical = page.locator('head link[rel="canonical"]')
      await expect(canonical).toHaveAttribute('href', `${baseURL}/plans`)

      await filter(page, { 'Works in': 'Mexico' })
      await expect(headings(page)).toHaveText(['Premium'])
      await page.getByRole('link', { name: 'Remove Data: Unlimited' }).click()
      await expect(page).not.toHaveURL(/data=/)
      await page.getByRole('link', { name: 'Clear filters' }).click()
      await expect(plans(page)).toHaveCount(all)
    })

    test('filters keep the plans that are ticked for the comparison', async ({ page }) => {
      await page.goto('/plans')
      const tick = (name: string) => page.getByRole('checkbox', { name: `Compare ${name}` }).check()
      await tick('Everyday 20 GB')
      await tick('Premium')
      await filter(page, { Data: 'Unlimited' })
      await expect(page).toHaveURL(/data=unlimited/)
      await expect(page.getByRole('checkbox', { name: 'Compare Premium' })).toBeChecked()
      await expect(page.getByText('One ticked plan is not in this list.')).toBeVisible()
      await page.getByRole('link', { name: 'Clear filters' }).click()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
      await filter(page, { 'You pay': 'Once' })
      await tick('Europe Trip')
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page.getByRole('columnheader')).toContainText([
        'About the plan',
        'Everyday 20 GB',
        'Premium',
        'Europe Trip',
      ])
    })

    test('up to three plans are compared side by side', async ({ page }) => {
      await page.goto('/plans')
      for (const name of ['Everyday 20 GB', 'Annual 120 GB', 'Europe Trip']) {
        await page.getByRole('checkbox', { name: `Compare ${name}` }).check()
      }
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveURL(/\/plans\/compare\?plan=\w+&plan=\w+&plan=\w+$/)
      const table = page.getByRole('table')
      await expect(table.getByRole('columnheader')).toContainText([
        'About the plan',
        'Everyday 20 GB',
        'Annual 120 GB',
        'Europe Trip',
      ])
      const monthly = table.getByRole('row', { name: 'Per month' })
      await expect(monthly.getByRole('cell')).toHaveText(['$25', '$15', '–'])
      const renewal = table.getByRole('row', { name: 'Renewal' })
      await expect(renewal.getByRole('cell').last()).toHaveText('Ends on its own')
      await table.getByRole('link', { name: 'Remove Europe Trip' }).click()
      await page.getByRole('link', { name: 'Add another plan' }).click()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByRole('link', { name: 'Choose Annual 120 GB' }).click()
      await expect(page).toHaveURL(/\/plans\/pln_0annual$/)
    })
  })
}

test('filters that no plan fits say which one to drop', async ({ page }) => {
  await page.goto('/plans?data=unlimited&term=once&sort=price')
  await expect(plans(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'No plan has all of that' })).toBeVisible()
  await page.getByRole('link', { name: /^Without “You pay: Once”/ }).click()
  await expect(plans(page)).toHaveCount(3)
  await expect(page).toHaveURL(/\?data=unlimited&sort=price$/)
})

test('unknown values in the address are ignored', async ({ page }) => {
  await page.goto('/plans?data=7&place=ZZ&sim=<b>&term=once&term=yearly&sort=name')
  expect(await plans(page).count()).toBeGreaterThanOrEqual(12)
  await expect(page.getByRole('link', { name: 'Clear filters' })).toHaveCount(0)
})

test('a comparison shows the first three plans on sale, and what to do without any', async ({
  page,
}) => {
  const ids = ['everyday', 'legacy', 'annual', 'everyday', 'data', 'europe']
  await page.goto(`/plans/compare?${ids.map((id) => `plan=pln_0${id}`).join('&')}`)
  await expect(page.locator('[data-left-out]')).toContainText('the first three of the 4')
  await expect(page.getByRole('columnheader')).toHaveCount(4)
  await page.goto('/plans/compare?plan=pln_0legacy&plan=x')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('link', { name: 'See the plans' }).click()
  await expect(page).toHaveURL(/\/plans$/)
})

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the plans are at most 3,600 px high, and a press anywhere on a card opens its page', async ({
    page,
  }) => {
    await page.goto('/plans')
    expect(await plans(page).count()).toBeGreaterThanOrEqual(12)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      3_600,
    )
    await page.locator('[data-plan="pln_0everyday"]').click({ position: { x: 20, y: 20 } })
    await expect(page).toHaveURL(/\/plans\/pln_0everyday$/)
  })

  test('nothing is too wide with text at 200 %', async ({ page }) => {
    const compare = '/plans/compare?plan=pln_0term&plan=pln_0annual&plan=pln_0europe'
    for (const path of ['/', '/plans?data=unlimited', compare, '/plans/pln_0term', '/help']) {
      await page.goto(path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await pixelsTooWide(page), path).toBeLessThanOrEqual(0)
    }
  })
})
