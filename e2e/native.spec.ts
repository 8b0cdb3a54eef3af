import type { Page, Response } from '@playwright/test'
import { expect, recordTokens, test } from './fixtures'
import { cancel, close } from './pages/connect'
import { launchCancellation } from './pages/dashboard'
import { DEEP_LINK, PATH, post, signIn } from './pages/native'
import { signInByOpenId } from './pages/sign-in'

/** Runs a step at Connect and returns the deep link that Connect redirects to, which no browser can open. */
async function deepLinkAfter(page: Page, step: () => Promise<void>): Promise<URL> {
  const isLeaving = (response: Response) => locationOf(response).startsWith('myapp:')
  const [leaving] = await Promise.all([page.waitForResponse(isLeaving), step()])
  return new URL(locationOf(leaving))
}

const locationOf = (response: Response) => response.headers()['location'] ?? ''

const returned = (deepLink: URL) => ({
  path: `${PATH}/${deepLink.searchParams.get('launch')}/return`,
  body: {
    sessionId: deepLink.searchParams.get('session_id'),
    status: deepLink.searchParams.get('status'),
  },
})

for (const [name, step, outcome] of [
  ['done', cancel, 'fulfilled'],
  ['closed', close, 'user_aborted'],
] as const) {
  test(
    `a native app opens Connect and settles the launch from its deep link: ${name}`,
    { tag: '@core' },
    async ({ page, sandbox }) => {
      const body = await signIn(page, await sandbox.customer('active'))
      const started = await post(page, PATH, { ...body, callbackUrl: DEEP_LINK })
      expect(started.status).toBe(201)
      expect(started.headers['cache-control']).toBe('no-store')
      expect(Object.keys(started.body).toSorted()).toEqual(['launch', 'url'])
      await page.goto(started.body.url)
      const deepLink = await deepLinkAfter(page, () => step(page))
      expect(deepLink.href).toMatch(/^myapp:\/\/connect\/done\?from=home&launch=/)
      expect(deepLink.searchParams.get('launch')).toBe(started.body.launch)
      await page.goto('/dashboard')
      const { path, body: parameters } = returned(deepLink)
      const settled = await post(page, path, parameters)
      expect(settled.status).toBe(200)
      expect(settled.headers['cache-control']).toBe('no-store')
      const { launch } = started.body
      expect(settled.body).toMatchObject({ launch, intent: body.intent, outcome })
      expect(settled.body.text).toContain(outcome === 'fulfilled' ? 'is canceled' : 'You left')
      await page.reload() // the app has told the customer, so the dashboard does not
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[data-outcome]')).toHaveCount(0)
    },
  )
}

test('a native app may also return to an address of this app', async ({
  page,
  sandbox,
  baseURL,
}) => {
  const body = await signIn(page, await sandbox.customer('active'))
  const started = await post(page, PATH, { ...body, callbackUrl: `${baseURL}/plans` })
  await page.goto(started.body.url)
  await close(page)
  await expect(page).toHaveURL(/\/plans\?launch=/)
  expect(new URL(page.url()).searchParams.get('launch')).toBe(started.body.launch)
})

test('without a callbackUrl, Connect returns to the dashboard', async ({ page, sandbox }) => {
  const body = await signIn(page, await sandbox.customer('active'))
  const started = await post(page, PATH, body)
  await page.goto(started.body.url)
  await close(page)
  await expect(page).toHaveURL(/\/dashboard\?launch=/)
  await expect(page.locator('[data-outcome]')).toBeFocused()
})

test("another customer's launch is unknown, and stays open", async ({ page, browser, sandbox }) => {
  const { session, callbackUrl } = await launchCancellation(page, sandbox)
  const launch = new URL(callbackUrl).searchParams.get('launch')
  const context = await browser.newContext()
  recordTokens(context)
  const other = await context.newPage()
  await signInByOpenId(other, (await sandbox.customer('active')).email)
  const body = { sessionId: session, status: 'success' }
  for (const id of [launch, crypto.randomUUID(), 'unknown', '%00']) {
    const { status, body: answer } = await post(other, `${PATH}/${id}/return`, body)
    expect([status, answer.error.code], String(id)).toEqual([404, 'unknownLaunch'])
  }
  await context.close()
  await cancel(page)
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'fulfilled')
})

test('a launch with another session, or a forged success, is not fulfilled', async ({
  page,
  sandbox,
}) => {
  const body = await signIn(page, await sandbox.customer('active'))
  const { launch, url } = (await post(page, PATH, { ...body, callbackUrl: DEEP_LINK })).body
  const path = `${PATH}/${launch}/return`
  const wrong = await post(page, path, { sessionId: 'csn_other', status: 'success' })
  expect(wrong.status).toBe(404)
  const sessionId = /csn_[A-Za-z0-9]+/.exec(url)?.[0]
  const forged = await post(page, path, { sessionId, status: 'success' })
  expect(forged).toMatchObject({ status: 200, body: { outcome: 'unconfirmed' } })
  expect(forged.body.text).not.toMatch(/page/)
})

test('repeated requests with one key are one launch with one session', async ({
  page,
  sandbox,
}) => {
  const customer = await sandbox.customer('active')
  const body = { ...(await signIn(page, customer)), callbackUrl: DEEP_LINK }
  const key = { 'idempotency-key': crypto.randomUUID() }
  const [first, second] = await Promise.all([
    post(page, PATH, body, key),
    post(page, PATH, body, key),
  ])
  const third = await post(page, PATH, body, key)
  expect([second.body, third.body]).toEqual([first.body, first.body])
  const formId = crypto.randomUUID()
  const fourth = await post(page, PATH, { ...body, formId })
  const fifth = await post(page, PATH, { ...body, formId })
  expect(fifth.body).toEqual(fourth.body)
  const others = await Promise.all([
    post(page, PATH, body),
    post(page, PATH, { ...body, callbackUrl: 'myapp://connect/other' }, key),
  ])
  const launches = [first, fourth, ...others].map((response) => response.body.launch)
  expect(new Set(launches).size).toBe(4)
  expect(await sandbox.createdSessions(customer.user ?? '')).toHaveLength(4)
})
