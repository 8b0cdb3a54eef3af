import type { Page } from '@playwright/test'
import { expect, noteTokens, test } from './fixtures'
import { identify, signInByEmail, signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

const provider = /\/identity\//

/** Asks for a link and returns it. */
async function askForLink(page: Page, sandbox: { linkMailedTo(email: string): Promise<string> }) {
  const email = newEmail()
  await page.goto('/sign-in?next=/plans')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  return { email, link: await sandbox.linkMailedTo(email) }
}

for (const order of ['before the click on the provider', 'between the click and the answer']) {
  test(`an identity is not tied to a customer who signs in ${order}`, async ({
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
    await expect(second.getByRole('article')).toHaveCount(3)
    if (clicked) {
      await first.getByRole('textbox', { name: 'E-mail address' }).fill(ben.email)
      await first.getByRole('button', { name: 'Sign in', exact: true }).click()
    } else await identify(first, ben.email)
    await expect(first).toHaveURL(/\/dashboard$/)
    await expect(first.getByRole('article')).toHaveCount(1)

    // From then on, and elsewhere, each identity opens its own account.
    for (const [email, count] of [
      [ben.email, 1],
      [ada.email, 3],
    ] as const) {
      const elsewhere = await browser.newContext()
      noteTokens(elsewhere)
      const page = await elsewhere.newPage()
      await signInByOpenId(page, email)
      await expect(page.getByRole('article')).toHaveCount(count)
      await elsewhere.close()
    }
  })
}

const ignore = () => {}

test('two tabs at the provider both end where they were going', async ({ page, context }) => {
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
})

test('a sign-in at the provider that this browser has forgotten says so and goes on', async ({
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

test('a sign-in that did not work says so beside the session that goes on', async ({
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
  test(`a second click on a slow line finishes the sign-in, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
    sandbox,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const { link } = await askForLink(page, sandbox)
    await page.goto(link)

    // The first click reaches the app, which consumes the link, but its response never arrives.
    let arrive: (cookies: number) => void = ignore
    const arrived = new Promise<number>((resolve) => (arrive = resolve))
    const route = '**/api/auth/callback/nodemailer'
    await page.route(route, async (held, request) => {
      await page.unroute(route)
      const cookies = await context.cookies()
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const response = await fetch(request.url(), {
        method: request.method(),
        body: request.postData(),
        redirect: 'manual',
        headers: {
          cookie,
          origin: String(baseURL),
          'content-type': 'application/x-www-form-urlencoded',
        },
      })
      arrive(response.headers.getSetCookie().length)
      void held // never answered: the second click cancels it
    })
    // With the mouse: a locator would wait for the first click to lead somewhere.
    const box = await page.getByRole('button', { name: 'Sign in' }).boundingBox()
    const press = () => page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await press()
    expect(await arrived, 'the first click has signed in').toBe(1)
    await press()
    await expect(page).toHaveURL(/\/plans$/)
    await context.close()
  })
}

test('a double click signs in', async ({ page, sandbox }) => {
  const { link } = await askForLink(page, sandbox)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).dblclick()
  await expect(page).toHaveURL(/\/plans$/)
})
