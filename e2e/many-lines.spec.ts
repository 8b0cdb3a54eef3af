import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

const LINES = 500
const AT_ONCE = 20

// Core lists, five pages of subscriptions, and the usage and profiles of twelve lines.
const MOST_CALLS = 60

test('an account of 500 lines is shown, and each of them can be managed', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(300_000)
  const { email, user } = await sandbox.customer('empty')
  const subscriptions: string[] = []
  while (subscriptions.length < LINES) {
    const some = Array.from({ length: AT_ONCE }, () =>
      sandbox.subscribe(user ?? '', 'pln_0everyday'),
    )
    subscriptions.push(...(await Promise.all(some)))
  }
  await signInByOpenId(page, email)
  await expect(page.locator('[data-subscription]')).toHaveCount(LINES, { timeout: 60_000 })

  const [oldest = ''] = subscriptions
  const before = (await sandbox.calls(user ?? '')).length
  const form = page.locator(`form[data-intent="viewSubscription"][data-subject="${oldest}"]`)
  await form.getByRole('button').click()
  await expect(page).toHaveURL(/\/portal\//, { timeout: 60_000 })
  const made = await sandbox.sessionsMade(user ?? '')
  expect(made.map(({ body }) => Object(Object(body)['intent'])['viewSubscription'])).toEqual([
    { subscription: oldest },
  ])
  expect((await sandbox.calls(user ?? '')).length - before).toBeLessThan(MOST_CALLS)
})
