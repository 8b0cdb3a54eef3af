import { expect, test } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { EMAIL_FORM, hiddenFieldsOf, openHttpBrowser } from '../http/browser'
import { readAppLog, readAppLogLines } from '../app-log'
import { newApp } from './app'
import * as customer from './customers'
import { newDatabaseProxy } from './proxy'
import { deliveriesTo, passTime, send } from './webhooks'

const proxy = await newDatabaseProxy(process.env['DATABASE_URL'] ?? '')
const app = newApp({ DATABASE_URL: proxy.url() })

test.beforeAll(() => app.start())
test.afterAll(async () => {
  await app.kill()
  proxy.close()
})

test('while the database is down, webhooks are refused with 503 and taken at the next attempt', async () => {
  const [ada] = await customer.createCustomers(1)
  if (!ada) throw new Error('no customer')
  const { revision } = await customer.updatesOf(ada)
  proxy.close()
  const refused = await send(app.url)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await customer.changeRepeatedly(ada, 1)
  const statuses = async () => {
    const sent = await deliveriesTo(ada.email)
    return sent.map(({ attempts }) => attempts.map(({ status }) => status))
  }
  await expect.poll(statuses).toEqual([[503], [503], [503]])
  await proxy.open()
  await passTime(5)
  await expect.poll(statuses).toEqual(Array.from({ length: 3 }, () => [503, 200]))
  // The app reads the account again to see whether it owes a message.
  await expect
    .poll(() => customer.updatesOf(ada))
    .toEqual({ isStale: false, revision: revision + 3 })
})

test('ten outages of the database leave no broken connection', async () => {
  for (let outage = 0; outage < 10; outage += 1) {
    const sending = Array.from({ length: 20 }, () => send(app.url))
    await Promise.race(sending) // the others are still open
    proxy.close()
    const statuses = (await Promise.all(sending)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    await proxy.open()
  }
  const responses = await Promise.all(Array.from({ length: 20 }, () => send(app.url)))
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
})

test('while the database hangs, webhooks are refused with 503 before the sender gives up', async () => {
  proxy.hold()
  const started = Date.now()
  const responses = await Promise.all(Array.from({ length: 20 }, () => send(app.url)))
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([503]))
  expect(Date.now() - started).toBeLessThan(15_000)
  proxy.release()
  await expect.poll(async () => (await send(app.url)).status).toBe(200)
})

const canary = `canary-${crypto.randomUUID()}`

/** Requests pages with a session cookie, and a sign-in link; returns the statuses. */
async function requestPages(): Promise<number[]> {
  const { html } = await openHttpBrowser().get('/sign-in')
  const browser = openHttpBrowser()
  browser.setCookie('authjs.session-token', canary)
  const form = hiddenFieldsOf(html, EMAIL_FORM)
  const requests = [
    browser.get('/dashboard'),
    browser.get('/profile/data'),
    browser.post('/sign-in', [...form, ['email', `${canary}@example.com`]]),
  ]
  return (await Promise.all(requests)).map(({ status }) => status)
}

for (const [how, startOutage, endOutage] of [
  ['refuses connections', () => proxy.close(), () => proxy.open()],
  ['hangs', () => proxy.hold(), () => proxy.release()],
] as const) {
  test(`while the database ${how}, the log has no data of the request`, async () => {
    const before = readAppLog().length
    startOutage()
    const statuses = await requestPages()
    await endOutage()
    expect(statuses).toContain(500)
    const text = readAppLog().slice(before)
    expect(text).toContain('The database failed')
    expect(text).not.toContain(canary)
    expect(text).not.toMatch(/select |insert |params:/)
    await expect.poll(async () => (await send(app.url)).status).toBe(200)
  })
}

test('when the connection breaks during a write, the log has no data of the request', async () => {
  const before = readAppLog().length
  for (let outage = 0; outage < 5; outage += 1) {
    const requests = Array.from({ length: 5 }, requestPages)
    await wait(20 * outage) // so that each outage breaks a different step
    proxy.close()
    await Promise.all(requests)
    await proxy.open()
  }
  const text = readAppLog().slice(before)
  expect(text).toContain('The database failed')
  expect(text).not.toContain(canary)
})

test('the error page without JavaScript shows the reference of its log line', async () => {
  proxy.close()
  const headers = { cookie: 'authjs.session-token=unknown', accept: 'text/html' }
  const response = await fetch(`${app.url}/dashboard`, { headers })
  await proxy.open()
  const [, reference] = /Reference: <code>(.*?)</.exec(await response.text()) ?? []
  expect(response.status).toBe(500)
  const lines = readAppLogLines().filter(({ request }) => request === reference)
  expect(lines).toEqual([expect.objectContaining({ step: 'unexpected', code: 'ECONNREFUSED' })])
})
