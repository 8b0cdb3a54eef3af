import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { activeLines } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

test('a customer downloads their data', async ({ page, sandbox }) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/dashboard' })
  await expect(activeLines(page)).toBeVisible()
  await page.goto('/profile')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download my data' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/-data\.json$/)
  const data = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(data).toMatchObject({ profile: { email }, signIns: ['oidc'], gigsUser: user })
  expect(data.account.subscriptions).toMatchObject([{ id: subscriptions[0] }])
})

test('without a session there is no data', async ({ request }) => {
  expect((await request.get('/profile/data')).status()).toBe(401)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a deleted account is gone and its cookie is invalid, but its plan still runs', async ({
      page,
      context,
      sandbox,
    }) => {
      const { email } = await sandbox.customer('active')
      await signInByOpenId(page, email, { path: '/profile' })
      const region = page.getByLabel('Region', { exact: true })
      await region.selectOption('PL')
      await page.getByRole('button', { name: 'Save profile' }).click()
      await expect(page.getByText('Your profile is saved.')).toBeVisible()
      const cookies = await context.cookies()
      await page.getByText('Delete my account', { exact: true }).click()
      await expect(page.getByText('One of your plans is still active')).toBeVisible()
      await page.getByRole('button', { name: 'Delete account' }).click()
      await expect(page).toHaveURL(/\/profile/) // not without the checkbox
      await page.getByRole('checkbox', { name: 'I want to delete my account' }).check()
      await page.getByRole('button', { name: 'Delete account' }).click()
      await expect(page.getByRole('status')).toContainText('Your account is deleted.')

      await context.addCookies(cookies)
      await page.goto('/dashboard')
      await expect(page).toHaveURL(/\/sign-in/)
      await context.clearCookies()
      await signInByOpenId(page, email)
      await expect(activeLines(page)).toBeVisible()
      await page.goto('/profile')
      await expect(region).toHaveValue('US') // that of the browser
    })
  })
}

test('another site cannot delete an account', async ({ page, sandbox, baseURL }) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  const form = page.locator('form', { hasText: 'Delete account' }).locator('input[type="hidden"]')
  const fields = await form.evaluateAll((inputs) =>
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  )
  const body = { ...Object.fromEntries(fields), sure: 'yes' }
  const post = (headers: Record<string, string>) =>
    page.request.post('/profile', { multipart: body, headers, maxRedirects: 0 })
  const evil = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
  for (const headers of [{}, evil]) {
    await post(headers)
    await page.goto('/dashboard')
    await expect(page).toHaveURL(/\/dashboard$/)
  }
  await post({ origin: baseURL ?? '' })
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/sign-in/)
})
