import { expect, test } from './fixtures'
import { press } from './pages/dashboard'
import { signInByOpenId } from './pages/sign-in'

const LINES = 500
const PARALLEL = 20

// The lists of the account, five pages of subscriptions, and the usage and SIM profiles of twelve lines.
const MOST_CALLS = 60

test('an account with 500 lines shows all of them, and the oldest can be managed', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(900_000)
  const { email, user } = await sandbox.customer('empty')
  // E-mails about these lines would read the account too.
  await sandbox.holdWebhooks(email)
  const subscriptions: string[] = []
  while (subscriptions.length < LINES) {
    const batch = Array.from({ length: PARALLEL }, () =>
      sandbox.subscribe(user ?? '', 'pln_0everyday'),
    )
    subscriptions.push(...(await Promise.all(batch)))
  }
  await signInByOpenId(page, email)
  await expect(page.locator('[data-subscription]')).toHaveCount(LINES, { timeout: 180_000 })

  const [oldest = ''] = subscriptions
  const before = (await sandbox.calls(user ?? '')).length
  await press(page, 'viewSubscription', oldest)
  await expect(page).toHaveURL(/\/portal\//, { timeout: 180_000 })
  const created = await sandbox.createdSessions(user ?? '')
  expect(created.map(({ body }) => Object(Object(body)['intent'])['viewSubscription'])).toEqual([
    { subscription: oldest },
  ])
  expect((await sandbox.calls(user ?? '')).length - before).toBeLessThan(MOST_CALLS)
})
