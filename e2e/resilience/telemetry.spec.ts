import { expect, test } from '@playwright/test'
import { query } from '../database'
import { newApp } from './app'
import { type Collector, startCollector } from './collector'
import { cancelPlan, createCustomers, launchCancellation, type Customer } from './customers'
import { send } from './webhooks'

let collector: Collector
let app: ReturnType<typeof newApp>

test.afterEach(async () => {
  await app.kill()
  await collector.stop()
})

for (const protocol of ['http/json', 'http/protobuf']) {
  test(`a collector receives the traces and metrics of a launch over ${protocol}, without secrets or personal data`, async () => {
    collector = await startCollector()
    app = newApp({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=connect',
      OTEL_METRIC_EXPORT_INTERVAL: '500',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    })
    await app.start()
    const secrets = await cancelAndReturn(app.url)
    await expectExported('metrics', METRICS)
    await expectExported('traces', TRACES)
    await app.kill() // so that it exports nothing after the search
    const exported = collector.received()
    for (const secret of secrets) {
      expect(
        exported.some(({ body }) => body.includes(secret)),
        secret,
      ).toBe(false)
    }
    expect(exported.filter(({ tenant }) => tenant !== 'connect')).toEqual([])
  })
}

const METRICS = [
  'connect.launches',
  'created',
  'connect.outcomes',
  'fulfilled',
  'connect.webhooks',
  'connect.messages',
  'signIn',
  'gigs.duration',
  'connectSessions.create',
  'db.duration',
]

const TRACES = [
  'POST /subscriptions/[subscription]',
  'GET /connect/callback',
  'app.request',
  'gigs connectSessions.create',
  'gigs.attempt',
  'query insert',
  'returned',
  'cancelSubscription',
]

const expectExported = (signal: 'traces' | 'metrics', texts: string[]) =>
  expect
    .poll(() => {
      const bodies = collector.bodies(signal)
      return texts.filter((text) => !bodies.some((body) => body.includes(text)))
    })
    .toEqual([])

/** Signs in, cancels a plan through Connect and returns. Returns what must not be exported. */
async function cancelAndReturn(appUrl: string): Promise<string[]> {
  const [customer] = await createCustomers(1)
  if (!customer) throw new Error('no customer')
  const { launch, session, url } = await launchCancellation(customer)
  await cancelPlan(customer)
  await customer.browser.get(
    `/connect/callback?launch=${launch}&session_id=${session}&status=success`,
  )
  await customer.browser.get(`/dashboard?launch=${launch}`)
  await send(appUrl)
  expect(await outcomeOf(launch)).toBe('fulfilled')
  return [...secretsOf(customer), url.split('?')[1] ?? url]
}

async function outcomeOf(launch: string) {
  const [row] = await query('select outcome from launches where id = $1', [launch])
  return row?.['outcome']
}

function secretsOf({ email, browser }: Customer): string[] {
  const cookies = browser.cookie().split('; ')
  const values = cookies.map((cookie) => cookie.slice(cookie.indexOf('=') + 1))
  const names = ['E2E_API_KEY', 'AUTH_SECRET', 'GIGS_WEBHOOK_SECRET', 'DATABASE_URL']
  const secrets = names.map((name) => process.env[name] ?? '')
  const all = [email, encodeURIComponent(email), ...values, ...secrets]
  return all.filter((secret) => secret.length >= 8)
}
