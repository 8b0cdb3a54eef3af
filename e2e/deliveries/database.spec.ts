import { expect, test } from '@playwright/test'
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
