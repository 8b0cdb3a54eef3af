import { expect, test } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { fieldsOf, visitor } from '../bench/customer'
import { loggedLines, loggedText } from '../logged'
import { newApp } from './app'
import * as customer from './customers'
import { newProxy } from './proxy'
import { deliveriesTo, passTime, send } from './webhooks'

const proxy = await newProxy(process.env['DATABASE_URL'] ?? '')
const app = newApp({ DATABASE_URL: proxy.url() })

test.beforeAll(() => app.start())
test.afterAll(async () => {
  await app.kill()
  proxy.shut()
})

test('while the database is down the sender is asked to come again, and then all is told', async () => {
  const [one] = await customer.many(1)
  if (!one) throw new Error('no customer')
  const { heard } = await customer.newsOf(one)
  proxy.shut()
  const refused = await send(app.url)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await customer.changeOften(one, 1)
  const statuses = async () => {
    const sent = await deliveriesTo(one.email)
    return sent.map(({ attempts }) => attempts.map(({ status }) => status))
  }
  await expect.poll(statuses).toEqual([[503], [503], [503]])
  await proxy.open()
  await passTime(5)
  await expect.poll(statuses).toEqual(Array.from({ length: 3 }, () => [503, 200]))
  expect(await customer.newsOf(one)).toEqual({ isStale: true, heard })
  await customer.look(one)
  expect(await customer.newsOf(one)).toEqual({ isStale: false, heard: heard + 3 })
})

test('a database that goes away again and again in the middle of things costs no connection', async () => {
  for (let outage = 0; outage < 10; outage += 1) {
    const sending = Array.from({ length: 20 }, () => send(app.url))
    await Promise.race(sending) // the others are under way
    proxy.shut()
    const statuses = (await Promise.all(sending)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    await proxy.open()
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(app.url)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('a database that hangs is one that is down, before the sender gives up', async () => {
  proxy.hold()
  const started = Date.now()
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(app.url)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  expect(Date.now() - started).toBeLessThan(15_000)
  proxy.letGo()
  await expect.poll(async () => (await send(app.url)).status).toBe(200)
})

const canary = `canary-${crypto.randomUUID()}`

/** Asks for a page as somebody with a session, and for a link to an address; returns the statuses. */
async function useTheApp(): Promise<number[]> {
  const cookie = `authjs.session-token=${canary}`
  const headers = { cookie, accept: 'text/html', origin: app.url }
  const { html } = await visitor().get('/sign-in')
  const body = new FormData()
  const form = html.includes('name="email"')
    ? fieldsOf(html, /<form(?=[^>]*>(?:(?!<\/form).)*name="email")/s)
    : []
  for (const [name, value] of form) body.append(name, value)
  body.append('email', `${canary}@example.com`)
  const asked = [
    fetch(`${app.url}/dashboard`, { headers, redirect: 'manual' }),
    fetch(`${app.url}/profile/data`, { headers }),
    fetch(`${app.url}/sign-in`, { method: 'POST', headers, body, redirect: 'manual' }),
  ]
  return (await Promise.all(asked)).map(({ status }) => status)
}

for (const [how, trouble, end] of [
  ['refuses', () => proxy.shut(), () => proxy.open()],
  ['hangs', () => proxy.hold(), () => proxy.letGo()],
] as const) {
  test(`while the database ${how}, nothing that was sent is in the log`, async () => {
    const before = loggedText().length
    trouble()
    const statuses = await useTheApp()
    await end()
    expect(statuses).toContain(500)
    const text = loggedText().slice(before)
    expect(text).toContain('The database failed')
    expect(text).not.toContain(canary)
    expect(text).not.toMatch(/select |insert |params:/)
    await expect.poll(async () => (await send(app.url)).status).toBe(200)
  })
}

test('when the connection breaks in the middle of a write, nothing that was sent is in the log', async () => {
  const before = loggedText().length
  for (let outage = 0; outage < 5; outage += 1) {
    const using = Array.from({ length: 5 }, useTheApp)
    await wait(20 * outage) // breaks at another place each time
    proxy.shut()
    await Promise.all(using)
    await proxy.open()
  }
  const text = loggedText().slice(before)
  expect(text).toContain('The database failed')
  expect(text).not.toContain(canary)
})

test('a page that failed names a reference that finds its line, also without JavaScript', async () => {
  proxy.shut()
  const headers = { cookie: 'authjs.session-token=unknown', accept: 'text/html' }
  const response = await fetch(`${app.url}/dashboard`, { headers })
  await proxy.open()
  const [, reference] = /Reference: <code>(.*?)</.exec(await response.text()) ?? []
  expect(response.status).toBe(500)
  const lines = loggedLines().filter(({ request }) => request === reference)
  expect(lines).toEqual([expect.objectContaining({ step: 'unexpected', code: 'ECONNREFUSED' })])
})
