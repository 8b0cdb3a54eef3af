import { expect, test } from '@playwright/test'
import { readAppLogLines } from '../app-log'
import { newApp } from './app'
import * as customer from './customers'
import { deliveries, setWebhooks } from './webhooks'

const app = newApp()

test.beforeAll(() => app.start())
test.afterAll(() => app.kill())

test('24 callbacks at the same time as their webhooks: each launch is settled once, as fulfilled', async () => {
  const all = await customer.createCustomers(24)
  const launches = await customer.inParallel(all, customer.launchCancellation)
  for (const { email } of all) await setWebhooks({ user: email, paused: true })
  await customer.inParallel(all, customer.cancelPlan)

  await customer.inParallel(all, async ({ email, browser, subscriptions: [id] }, index) => {
    const { launch, session } = launches[index] ?? {}
    const callback = `/connect/callback?launch=${launch}&session_id=${session}&status=success`
    const [returned] = await Promise.all([
      browser.get(callback),
      setWebhooks({ user: email, paused: false }),
    ])
    const path = `/subscriptions/${id}?launch=${launch}`
    expect(returned.location).toContain(path)
    const { html } = await browser.get(path)
    expect(html).toContain('data-outcome="fulfilled"')
  })
  // An earlier test may have left deliveries that are due minutes later.
  const emails = new Set(all.map(({ email }) => email))
  const pending = async () =>
    (await deliveries()).filter(
      ({ customer: about, state }) => emails.has(about ?? '') && state !== 'delivered',
    ).length
  await expect.poll(pending).toBe(0)
  const ids = new Set(launches.map(({ launch }) => launch))
  const settled = readAppLogLines().filter(
    ({ step, launch }) => step === 'settled' && ids.has(launch ?? ''),
  )
  expect(settled).toHaveLength(ids.size)
  expect(new Set(settled.map(({ launch }) => launch))).toEqual(ids)
  expect(new Set(settled.map(({ outcome }) => outcome))).toEqual(new Set(['fulfilled']))
})
