import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cancel } from './pages/connect'
import { expectOutcome, launch } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

// Every journey runs on several processes with `npm run e2e -- --several`; here it is settled which one does what.
test.skip(!process.env['E2E_SEVERAL'], 'there is one process')

/** From now on one process of the app answers all requests of this page. */
async function useProcess(page: Page, number: 0 | 1) {
  await page.setExtraHTTPHeaders({ 'x-app-process': String(number) })
  const answer = await page.request.get('/healthz', {
    headers: { 'x-app-process': String(number) },
  })
  expect(answer.headers()['x-app-process']).toBe(String(number))
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

test('whichever process takes a webhook, the pages of both hear of it', async ({
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
    await expect(each.getByText('Active', { exact: true })).toBeVisible()
  }
  await sandbox.cancelSubscriptionOf(user ?? '')
  for (const each of [page, other]) await expect(each.getByText(/^Ends on/)).toBeVisible()
  for (const log of ['app-0.log', 'app-1.log']) {
    const lines = readFileSync(join(process.env['E2E_LOGS'] ?? '', log), 'utf8')
    expect(lines, `how ${log} hears of changes`).toContain('"by":"notify"')
  }
})
