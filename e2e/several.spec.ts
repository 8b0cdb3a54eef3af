import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel } from './pages/connect'
import { activeLines, expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

// `npm run e2e -- --several` runs all journeys on several processes. These tests choose the process of each step.
test.skip(!process.env['E2E_SEVERAL'], 'needs several processes')

/** Sends all further requests of this page to one process of the app. */
async function useProcess(page: Page, number: 0 | 1) {
  await page.setExtraHTTPHeaders({ 'x-app-process': String(number) })
  const response = await page.request.get('/healthz', {
    headers: { 'x-app-process': String(number) },
  })
  expect(response.headers()['x-app-process']).toBe(String(number))
}

test('sign in on one process, launch on the other, return on the first', async ({
  page,
  sandbox,
}) => {
  const { email, subscriptions } = await sandbox.customer('active')
  await useProcess(page, 0)
  await signInByOpenId(page, email)
  await useProcess(page, 1)
  await launch(page, 'cancelSubscription', subscriptions[0])
  await useProcess(page, 0)
  await cancel(page)
  await expectOutcome(page, 'fulfilled', 'cancelSubscription')
  await useProcess(page, 1)
  await page.reload()
  await expectOutcome(page, 'fulfilled', 'cancelSubscription')
})

test('a webhook to one process updates the open pages of both', async ({
  context,
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.customer('active')
  const other = await context.newPage()
  await useProcess(page, 0)
  await useProcess(other, 1)
  await signInByOpenId(page, email)
  await other.goto('/dashboard')
  for (const each of [page, other]) {
    await expect(activeLines(each)).toBeVisible()
  }
  await sandbox.cancelSubscriptionOf(user ?? '')
  for (const each of [page, other]) await expect(each.getByText(/^Ends on/)).toBeVisible()
  for (const log of ['app-0.log', 'app-1.log']) {
    const lines = readFileSync(join(process.env['E2E_LOGS'] ?? '', log), 'utf8')
    expect(lines, `how ${log} learns of changes`).toContain('"by":"notify"')
  }
})
