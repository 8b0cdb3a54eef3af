import { expect, test } from './fixtures'
import { readAppLogLines } from './app-log'
import { AT_CONNECT, cancel } from './pages/connect'
import { activeLines, expectOutcome, launch, launchForm, openLine } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

// Each fault matches the Gigs user id of one customer, so that it does not disturb other tests.
const faults = {
  'returns 500': { status: 500 },
  'returns 429': { status: 429, retryAfter: 60 },
  'returns HTML': { status: 200, body: '<html>' },
  'cuts its response': { status: 200, body: '{"object":"list","items":[{"id":"su' },
  'closes the connection': { close: true },
}

for (const [trouble, fault] of Object.entries(faults)) {
  test(`Gigs ${trouble}: the dashboard says so, and recovers by itself`, async ({
    page,
    sandbox,
  }) => {
    const { email, user } = await sandbox.customer('active')
    await sandbox.fail({ match: { contains: user }, times: 100, ...fault })
    await signInByOpenId(page, email, { isReadable: false })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/try again/i).first()).toBeVisible()
    await expect(page.locator('form[data-intent]:not([data-refusal])')).toHaveCount(0)
    await sandbox.heal(user ?? '')
    await page.reload()
    await expect(activeLines(page)).toBeVisible()
  })
}

test('Gigs hangs: the first dashboard does not wait for it and fills itself', async ({
  page,
  sandbox,
}) => {
  await page.goto('/sign-in')
  const healthy = await page.evaluate(loadedAfterMs)
  const { email, user } = await sandbox.customer('active')
  await sandbox.fail({ match: { contains: user }, times: 100, delayMs: 60_000 })
  await signInByOpenId(page, email, { isReadable: false })
  await expect(page.getByText('Your account is on its way')).toBeVisible()
  expect(await page.evaluate(loadedAfterMs)).toBeLessThan(healthy + READ_TIMEOUT_MS)
  await sandbox.heal(user ?? '')
  await expect(activeLines(page)).toBeVisible()
})

test('Gigs hangs: the dashboard shows its cached account at once', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await expect(activeLines(page)).toBeVisible()
  const healthy = await page.evaluate(loadedAfterMs)
  await sandbox.fail({ match: { contains: user }, times: 1_000, delayMs: 60_000 })
  await page.goto('/dashboard?now=1')
  await expect(activeLines(page)).toBeVisible()
  expect(await page.evaluate(loadedAfterMs)).toBeLessThan(healthy + READ_TIMEOUT_MS)
})

// A page that waits for Gigs takes this much longer than one that does not.
const READ_TIMEOUT_MS = 5_000

/** Returns how long the open page took to load. */
function loadedAfterMs(): number {
  const [document] = performance.getEntriesByType('navigation')
  return document instanceof PerformanceNavigationTiming ? document.responseEnd : Infinity
}

test(
  'Gigs goes down: the dashboard keeps its data, shows its age, and recovers by itself',
  { tag: '@core' },
  async ({ page, sandbox }) => {
    const { email, user, subscriptions } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await expect(activeLines(page)).toBeVisible()
    const other = await page.context().newPage()
    await openLine(other, subscriptions[0])
    await sandbox.fail({ match: { method: 'GET', contains: user }, times: 1_000, status: 503 })
    await sandbox.rename(user ?? '', 'Changed Elsewhere')
    await expect(page.getByText(/as of/)).toBeVisible()
    await expect(activeLines(page)).toBeVisible()
    await expect(other.getByText(/as of/)).toBeVisible()
    const cancelForm = launchForm(other, 'cancelSubscription', subscriptions[0])
    await expect(cancelForm).toHaveAttribute('data-refusal', 'unreachable')
    await sandbox.heal(user ?? '')
    await expect(page.getByText(/as of/)).toHaveCount(0)
    await expect(cancelForm.getByRole('button')).toBeEnabled()
  },
)

test('Gigs goes down during a launch: one notice for all buttons, until Gigs is back', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  await sandbox.fail({ match: { contains: user }, times: 1_000, status: 503 })
  const cancelForm = launchForm(page, 'cancelSubscription', subscriptions[0])
  await cancelForm.getByRole('button').click()
  await expect(page.getByText('This is your account as of')).toHaveCount(1)
  await expect(cancelForm).toHaveAttribute('data-refusal', 'unreachable')
  // The error of the launch stays at its button. The other buttons show no error of their own.
  await expect(cancelForm.getByRole('alert')).toContainText(/Reference: /)
  await expect(page.locator('form[data-refusal="unreachable"] p')).toHaveCount(1)
  await sandbox.heal(user ?? '')
  await expect(page.getByText('This is your account as of')).toHaveCount(0)
  await expect(cancelForm.getByRole('button')).toBeEnabled()
})

test('a session whose response was lost is created once', async ({ page, sandbox }) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await sandbox.failNextSession(user ?? '', { close: true, after: true })
  await launch(page, 'cancelSubscription', subscriptions[0])
  await cancel(page)
  await expectOutcome(page, 'fulfilled', 'cancelSubscription')
  expect(await sandbox.createdSessions(user ?? '')).toHaveLength(1)
})

test('Gigs refuses a session: the message has a reference that finds the log line', async ({
  page,
  sandbox,
}) => {
  test.skip(!process.env['E2E_LOGS'], 'needs `npm run e2e`, which sets E2E_LOGS')
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  const body = { object: 'error', type: 'invalid', message: 'dark theme not enabled' }
  await sandbox.failNextSession(user ?? '', { status: 422, body: JSON.stringify(body) })
  const form = launchForm(page, 'cancelSubscription', subscriptions[0])
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toContainText(/Reference: [0-9a-f-]{36}/)
  const [, reference] = /Reference: (\S+)/.exec(await form.getByRole('alert').innerText()) ?? []
  const lines = readAppLogLines().filter(({ request }) => request === reference)
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'error',
      step: 'failed',
      user: expect.any(String),
      launch: expect.any(String),
      gigsMessage: 'dark theme not enabled',
    }),
  ])
  await form.getByRole('button').click()
  await expect(page).toHaveURL(AT_CONNECT)
})

test('Gigs returns a foreign address: the customer is not sent there', async ({
  page,
  sandbox,
}) => {
  const { email, user, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  await openLine(page, subscriptions[0])
  const session = { id: 'csn_evil', user, url: 'https://evil.example/portal/entry?token=x' }
  await sandbox.failNextSession(user ?? '', { status: 201, body: JSON.stringify(session) })
  const form = launchForm(page, 'cancelSubscription', subscriptions[0])
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toContainText('didn’t open it')
  await expect(page).toHaveURL(/\/subscriptions\/sub_\w+$/)
})
