import type { Page } from '@playwright/test'
import { expect, recordTokens, test } from './fixtures'
import { activeLines } from './pages/dashboard'
import { identify, signInByEmail, signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

const provider = /\/identity\//

/** Requests a sign-in link and returns it. */
async function requestLink(page: Page, sandbox: { linkMailedTo(email: string): Promise<string> }) {
  const email = newEmail()
  await page.goto('/sign-in?next=/plans')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  return { email, link: await sandbox.linkMailedTo(email) }
}

for (const order of ['before the click on the provider', 'between the click and the callback']) {
  test(`an identity is not linked to a customer who signs in ${order}`, async ({
    page: first,
    context,
    browser,
    sandbox,
  }) => {
    test.slow() // four sign-ins
    const ada = await sandbox.customer('three-active')
    const ben = await sandbox.customer('active')
    await first.goto('/sign-in')
    const second = await context.newPage()
    const clicked = order.startsWith('between')
    if (clicked) {
      await first.getByRole('button', { name: /^Continue with/ }).click()
      await expect(first).toHaveURL(provider)
    }
    await signInByEmail(second, sandbox, ada.email, '/dashboard')
    await expect(activeLines(second)).toHaveCount(3)
    if (clicked) {
      await first.getByRole('textbox', { name: 'E-mail address' }).fill(ben.email)
      await first.getByRole('button', { name: 'Sign in', exact: true }).click()
    } else await identify(first, ben.email)
    await expect(first).toHaveURL(/\/dashboard$/)
    await expect(activeLines(first)).toHaveCount(1)

    // In another browser, each identity opens its own account.
    for (const [email, count] of [
      [ben.email, 1],
      [ada.email, 3],
    ] as const) {
      const elsewhere = await browser.newContext()
      recordTokens(elsewhere)
      const page = await elsewhere.newPage()
      await signInByOpenId(page, email)
      await expect(activeLines(page)).toHaveCount(count)
      await elsewhere.close()
    }
  })
}

test('two tabs at the provider both return to their own page', async ({ page, context }) => {
  const tabs = [page, await context.newPage()]
  for (const [index, tab] of tabs.entries()) {
    await tab.goto(`/sign-in?next=/profile?tab=${index}`)
    await tab.getByRole('button', { name: /^Continue with/ }).click()
    await expect(tab).toHaveURL(provider)
  }
  const email = newEmail()
  for (const [index, tab] of tabs.entries()) {
    await tab.getByRole('textbox', { name: 'E-mail address' }).fill(email)
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(tab).toHaveURL(`/profile?tab=${index}`)
  }
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.filter((name) => name.includes('attempt'))).toEqual([])
})

test('a sign-in whose cookie is gone shows a message and can be repeated', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in?next=/profile')
  await page.getByRole('button', { name: /^Continue with/ }).click()
  await expect(page).toHaveURL(provider)
  await context.clearCookies({ name: /attempt/ })
  const email = newEmail()
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'another browser' })).toBeVisible()
  await identify(page, email)
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('a failed sign-in shows a message and keeps the existing session', async ({
  page,
  context,
  sandbox,
}) => {
  await page.goto('/sign-in?next=/profile')
  await page.getByRole('button', { name: /^Continue with/ }).click()
  await expect(page).toHaveURL(provider)
  const ada = newEmail()
  await signInByEmail(await context.newPage(), sandbox, ada)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(newEmail())
  await page.getByRole('checkbox', { name: /not verified/ }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not verified' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`You are still signed in as ${ada}`)
  await page.getByRole('link', { name: 'Continue with this account' }).click()
  await expect(page).toHaveURL(/\/profile$/)
})

for (const javaScriptEnabled of [true, false]) {
  test(`a second click on a slow connection finishes the sign-in, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
    sandbox,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const { link } = await requestLink(page, sandbox)
    await page.goto(link)

    // The first click reaches the app, which uses up the link, but its response never reaches the browser.
    const lost = await loseNextResponse(page, '**/api/auth/callback/nodemailer', String(baseURL))
    // Use the mouse, because a locator would wait for the navigation of the first click.
    const box = await page.getByRole('button', { name: 'Sign in' }).boundingBox()
    const press = () => page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await press()
    await expect.poll(() => lost.cookies, 'session cookies set by the first click').toBe(1)
    await press()
    await expect(page).toHaveURL(/\/plans$/)
    await context.close()
  })
}

const isSessionCookie = (line: string) => line.includes('session-token=')

/** Carries out the next request to `url`, but withholds its response and its cookies from the browser. */
async function loseNextResponse(page: Page, url: string, origin: string) {
  const lost = { cookies: 0 }
  await page.route(url, async (_unanswered, request) => {
    await page.unroute(url)
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    // `route.fetch` would store the cookies of the response in the browser.
    const response = await fetch(request.url(), {
      method: request.method(),
      body: request.postData(),
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
    lost.cookies = response.headers.getSetCookie().filter(isSessionCookie).length
  })
  return lost
}

test('a double click signs in', async ({ page, sandbox }) => {
  const { link } = await requestLink(page, sandbox)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).dblclick()
  await expect(page).toHaveURL(/\/plans$/)
})
