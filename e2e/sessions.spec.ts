import type { Page } from '@playwright/test'
import { makeSessionsOlder, query } from './database'
import { expect, test } from './fixtures'
import { identify, signInByOpenId } from './pages/sign-in'

const DAY_MINUTES = 1_440

async function confirmIdentity(page: Page, email: string) {
  await expect(page.getByRole('heading', { name: 'Confirm that it’s you' })).toBeVisible()
  await identify(page, email)
}

async function pressDelete(page: Page) {
  const box = page.getByRole('checkbox', { name: 'I want to delete my account' })
  if (!(await box.isVisible())) await page.getByText('Delete my account', { exact: true }).click()
  await box.check()
  await page.getByRole('button', { name: 'Delete account' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('downloading and deleting need a sign-in in the last ten minutes', async ({
      page,
      sandbox,
    }) => {
      const { email } = await sandbox.customer('active')
      await signInByOpenId(page, email, { path: '/profile' })
      await makeSessionsOlder(email, 11)
      await page.getByRole('link', { name: 'Download my data' }).click()
      await confirmIdentity(page, email)
      await expect(page.getByRole('status')).toContainText('You can download your data')
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download my data' }).click()
      expect((await downloading).suggestedFilename()).toMatch(/-data\.json$/)

      await makeSessionsOlder(email, 11)
      await pressDelete(page)
      await confirmIdentity(page, email)
      await expect(page.getByRole('status')).toContainText('Nothing is deleted yet')
      await pressDelete(page)
      await expect(page.getByRole('status')).toContainText('Your account is deleted.')
    })

    test('the profile lists all sessions, and ends one of them or all others', async ({
      page,
      browser,
      sandbox,
    }) => {
      test.slow() // three browsers sign in
      const { email } = await sandbox.customer('active')
      const [second, third] = [await browser.newPage(), await browser.newPage()]
      for (const other of [second, third]) await signInByOpenId(other, email)
      await signInByOpenId(page, email, { path: '/profile' })
      const list = page.locator('[data-session]')
      await expect(list).toHaveCount(3)
      await expect(list.filter({ hasText: 'This device' })).toHaveCount(1)
      await expect(list.first()).toContainText(/Chrome.* on Linux.*Signed in .* UTC.*Last used/)

      await list.last().getByRole('button', { name: 'Sign out' }).click()
      await expect(page.getByRole('status')).toContainText('That device is signed out.')
      await expect(list).toHaveCount(2)
      await second.goto('/dashboard')
      await expect(second).toHaveURL(/\/sign-in/)
      await third.goto('/dashboard')
      await expect(third).toHaveURL(/\/dashboard$/)

      await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
      await expect(page.getByRole('status')).toContainText('Only this device is left.')
      await expect(list).toHaveCount(1)
      await third.goto('/dashboard')
      await expect(third).toHaveURL(/\/sign-in/)
      await page.getByRole('button', { name: 'Sign out here' }).click()
      await expect(page).toHaveURL(({ pathname }) => pathname === '/') // a redirect keeps the fragment
      await page.goto('/profile')
      await expect(page).toHaveURL(/\/sign-in/)
      await Promise.all([second.close(), third.close()])
    })
  })
}

test('a stolen old cookie cannot download or delete, even after the owner signs in again', async ({
  page,
  browser,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  await makeSessionsOlder(email, 11)
  const stolen = await browser.newContext()
  await stolen.addCookies(await page.context().cookies(new URL(page.url()).origin))
  const thief = await stolen.newPage()
  const data = await stolen.request.get('/profile/data', { maxRedirects: 0 })
  expect(data.status()).toBe(303)
  expect(data.headers()['location']).toContain('/sign-in?next=')
  expect(await data.text()).toBe('')
  await thief.goto('/profile?confirmed=deletion')
  await pressDelete(thief)
  await expect(thief.getByRole('heading', { name: 'Confirm that it’s you' })).toBeVisible()

  await page.getByRole('link', { name: 'Download my data' }).click()
  await confirmIdentity(page, email)
  await expect(page.getByRole('status')).toContainText('You can download your data')
  expect((await stolen.request.get('/profile/data')).status()).toBe(401)
  await stolen.close()
})

test('the id of another customer’s session, or an unknown id, ends no session', async ({
  page,
  browser,
  sandbox,
}) => {
  test.slow() // two browsers sign in
  const [owner, stranger] = [await sandbox.customer('active'), await sandbox.customer('active')]
  const theirs = await browser.newPage()
  await signInByOpenId(theirs, stranger.email, { path: '/profile' })
  const foreign = (await theirs.locator('[data-session]').getAttribute('data-session')) ?? ''
  await signInByOpenId(page, owner.email, { path: '/profile' })
  for (const id of [foreign, crypto.randomUUID()]) {
    await page.goto('/profile')
    const field = page.locator('[data-session] input[name="session"]')
    await field.evaluate((input, value) => input.setAttribute('value', value), id)
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await expect(page).toHaveURL(/\/profile\?ended=one/)
    await expect(page.locator('[data-session]')).toHaveCount(1)
  }
  await theirs.goto('/dashboard')
  await expect(theirs).toHaveURL(/\/dashboard$/)
  await theirs.close()
})

test('use extends a session, and its cookie lasts 180 days, the longest life of a session', async ({
  page,
  context,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const days = ((cookie?.expires ?? 0) - Date.now() / 1_000) / 86_400
  expect(days).toBeCloseTo(180, 1)
  await makeSessionsOlder(email, 29 * DAY_MINUTES)
  await page.goto('/plans')
  const daysLeft = async () => {
    const [row] = await query(
      `select extract(epoch from expires - now())::float / 86400 as days
       from sessions join users on users.id = user_id where email = $1`,
      [email],
    )
    return Number(row?.['days'])
  }
  await expect.poll(daysLeft).toBeCloseTo(30, 1)
})
