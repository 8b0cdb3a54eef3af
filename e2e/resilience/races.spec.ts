import { expect, test } from '@playwright/test'
import { newApp } from './app'
import * as customer from './customers'
import { pending, switchWebhooks } from './webhooks'

const app = newApp()

test.beforeAll(() => app.start())
test.afterAll(() => app.kill())

test('a return and the webhooks of the same trip, 24 times at once: one outcome, settled once', async () => {
  const all = await customer.many(24)
  const trips = await customer.inParallel(all, customer.leaveToCancel)
  for (const { email } of all) await switchWebhooks({ user: email, paused: true })
  await customer.inParallel(all, customer.cancelPlan)

  await customer.inParallel(all, async ({ email, browser }, place) => {
    const { launch, session } = trips[place] ?? {}
    const back = `/connect/callback?launch=${launch}&session_id=${session}&status=success`
    const [returned] = await Promise.all([
      browser.get(back),
      switchWebhooks({ user: email, paused: false }),
    ])
    expect(returned.location).toContain(`/dashboard?launch=${launch}`)
    const { html } = await browser.get(`/dashboard?launch=${launch}`)
    expect(html).toContain('data-outcome="fulfilled"')
  })
  await expect.poll(pending).toBe(0)
  const ids = new Set(trips.map(({ launch }) => launch))
  const settled = app
    .logged()
    .filter(({ step, launch }) => step === 'settled' && ids.has(launch ?? ''))
  expect(settled).toHaveLength(ids.size)
  expect(new Set(settled.map(({ launch }) => launch))).toEqual(ids)
  expect(new Set(settled.map(({ outcome }) => outcome))).toEqual(new Set(['fulfilled']))
})
