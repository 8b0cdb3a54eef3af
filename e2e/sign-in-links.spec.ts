import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signInByEmail } from './pages/sign-in'
import { newEmail, type Sandbox } from './sandbox'

const EVIL = 'http://evil.example/'

/** Requests a sign-in link in another browser. */
async function requestLink(page: Page, sandbox: Sandbox) {
  const email = newEmail()
  const context = await page.context().browser()?.newContext()
  const other = await context?.newPage()
  await other?.goto(new URL('/sign-in?next=/plans', page.url()).href)
  await other?.getByLabel('E-mail address').fill(email)
  await other?.getByRole('button', { name: 'E-mail me a link' }).click()
  const link = new URL(await sandbox.linkMailedTo(email))
  await context?.close()
  return { email, link }
}

/** Opens a page of another site with this HTML. */
async function openEvil(page: Page, markup: string) {
  await page.route(EVIL, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${markup}` }),
  )
  await page.goto(EVIL)
}

const fieldsOf = (link: URL) =>
  [...link.searchParams]
    .map(([name, value]) => `<input name="${name}" value="${value.replaceAll('"', '&quot;')}">`)
    .join('')

for (const isSignedIn of [false, true]) {
  for (const method of ['get', 'post']) {
    test(`another site cannot sign in a visitor by ${method}, ${isSignedIn ? 'with a session' : 'without a session'}`, async ({
      page,
      sandbox,
      baseURL,
    }) => {
      const ada = newEmail()
      await page.goto('/sign-in')
      if (isSignedIn) await signInByEmail(page, sandbox, ada, '/profile')
      const { link } = await requestLink(page, sandbox)
      const target = `${baseURL}/api/auth/callback/nodemailer`
      await openEvil(
        page,
        `<form method="${method}" action="${target}">${fieldsOf(link)}<button>Win</button></form>`,
      )
      const response = page.waitForResponse((candidate) => candidate.url().startsWith(target))
      await page.getByRole('button', { name: 'Win' }).click()
      expect((await response).status()).toBe(method === 'get' ? 405 : 403)
      // The browser may still show its own error page for the empty response, which interrupts this navigation.
      await expect(() => page.goto('/profile')).toPass()
      if (isSignedIn) await expect(page.getByText(ada).first()).toBeVisible()
      else await expect(page).toHaveURL(/\/sign-in\?/)

      // The link still works.
      if (isSignedIn) await page.context().clearCookies()
      await page.goto(link.href)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(/\/plans$/)
    })
  }
}

test('a link for another account asks before it replaces the session', async ({
  page,
  sandbox,
}) => {
  const ada = newEmail()
  await page.goto('/sign-in')
  const { email, link } = await requestLink(page, sandbox)
  await signInByEmail(page, sandbox, ada, '/profile')
  await page.goto(link.href)
  await expect(page.getByRole('main')).toContainText(`You are signed in as ${ada}`)
  await page.getByRole('link', { name: `Stay signed in as ${ada}` }).click()
  await page.goto('/profile')
  await expect(page.getByText(ada).first()).toBeVisible()

  await page.goto(link.href)
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
  await expect(page).toHaveURL(/\/plans$/)
  await page.goto('/profile')
  await expect(page.getByText(email).first()).toBeVisible()
})

test('a link for another account asks too if the customer signed in while its page was open', async ({
  page,
  context,
  sandbox,
}) => {
  const ada = newEmail()
  await page.goto('/sign-in')
  const { email, link } = await requestLink(page, sandbox)
  await page.goto(link.href)
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await signInByEmail(await context.newPage(), sandbox, ada, '/profile')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
  await expect(page).toHaveURL(/\/plans$/)
})

test('the page of a sign-in link shows no text from the address bar', async ({ page, sandbox }) => {
  await page.goto('/sign-in')
  const { link } = await requestLink(page, sandbox)
  const claim = 'call-0800-now@example.com'
  const forged = new URL(link)
  forged.searchParams.set('email', claim)
  for (const { href } of [
    forged,
    new URL(`/sign-in/confirm?token=x&email=${claim}`, link),
    new URL(`/sign-in?error=${claim}&next=/plans`, link),
  ]) {
    await page.goto(href)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(claim)).toHaveCount(0)
  }
})

test('of Auth.js only the callbacks exist, and none of them signs in or out by GET', async ({
  page,
  sandbox,
}) => {
  await page.goto('/sign-in')
  await signInByEmail(page, sandbox, newEmail(), '/profile')
  for (const path of [
    'signin',
    'signin/oidc',
    'signin/nodemailer',
    'signout',
    'session',
    'csrf',
    'providers',
    'error',
    'verify-request',
    'webauthn-options',
    'callback/nodemailer',
    'callback',
  ]) {
    const responses = [await page.request.get(`/api/auth/${path}`, { maxRedirects: 0 })]
    if (path !== 'callback/nodemailer') {
      responses.push(await page.request.post(`/api/auth/${path}`, { maxRedirects: 0 }))
    }
    for (const response of responses) {
      expect([404, 405], path).toContain(response.status())
      expect(response.headers()['set-cookie'], path).toBeUndefined()
    }
  }
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/profile$/)
})
