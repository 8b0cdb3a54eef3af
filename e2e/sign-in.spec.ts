import { expect, test } from './fixtures'
import { identify, signInByEmail, signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

for (const path of ['/dashboard', '/plans/pln_0everyday/order', '/profile']) {
  test(`${path} asks to sign in, and sign-in leads back to it`, async ({ page, sandbox }) => {
    await signInByEmail(page, sandbox, newEmail(), path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('a link by e-mail works once', { tag: '@core' }, async ({ page, context, sandbox }) => {
  const email = newEmail()
  await signInByEmail(page, sandbox, email)
  await context.clearCookies()
  await page.goto(await sandbox.linkMailedTo(email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\?/)
  await expect(page.getByRole('alert').filter({ hasText: 'already used' })).toBeVisible()
})

test('opening the link without pressing the button, as mail scanners do, does not use it up', async ({
  page,
  sandbox,
}) => {
  const email = newEmail()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  const link = await sandbox.linkMailedTo(email)
  for (let scan = 0; scan < 3; scan += 1) expect((await page.request.get(link)).ok()).toBe(true)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('the fourth link to one address within an hour is refused with a message', async ({
  page,
}) => {
  const email = newEmail()
  for (let link = 1; link <= 4; link += 1) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'E-mail me a link' }).click()
    const sent = page.getByRole('status').filter({ hasText: email })
    const refused = page.getByText(/too many/i)
    await expect(link <= 3 ? sent : refused).toBeVisible()
  }
})

test('an invalid address is marked, and stays in the field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('ada@nowhere')
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('E-mail address')).toHaveValue('ada@nowhere')
})

test(
  'a customer known to Gigs is linked by their proven address',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email } = await sandbox.customer('three-active')
    await signInByOpenId(page, email)
    await expect(page.locator('[data-subscription]')).toHaveCount(3)
    // A linked user is not searched for again.
    const searches = async () =>
      (await sandbox.calls(email)).filter(({ path }) => path.endsWith('/users/search')).length
    const before = await searches()
    await page.reload()
    await expect(page.locator('[data-subscription]')).toHaveCount(3)
    expect(await searches()).toBe(before)
  },
)

test('an address that the provider has not verified does not sign in', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { isVerified: false })
  await expect(page.getByRole('alert').filter({ hasText: 'not verified' })).toBeVisible()
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await sandbox.calls(email)).toEqual([])
})

test(
  'signing out ends the session for good',
  { tag: '@core' },
  async ({ page, context, sandbox }) => {
    const { email } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    const cookies = await context.cookies()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/$/)
    await context.addCookies(cookies)
    await page.goto('/dashboard')
    await expect(page).toHaveURL(/\/sign-in/)
  },
)

for (const next of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/%09/evil.example',
]) {
  test(`sign-in with next=${next} stays on our origin`, async ({ page, sandbox, baseURL }) => {
    const { email } = await sandbox.customer('empty')
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await identify(page, email)
    await expect(page).toHaveURL((url) => url.origin === baseURL)
  })
}
