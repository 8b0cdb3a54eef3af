import { metrics } from '@opentelemetry/api'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { beforeAll, expect, test } from 'vitest'
import { log } from '@/lib/log'
import { measure, type Operation } from '@/lib/measure'
import { countSteps } from '@/lib/telemetry/count-steps'
import { traceOperations } from '@/lib/telemetry/trace-operations'

const exporter = new InMemoryMetricExporter(AggregationTemporality.DELTA)
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })

beforeAll(() => {
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
  countSteps()
  traceOperations()
})

/** Returns the names and attributes of everything that was counted since the last call. */
async function counted(): Promise<[name: string, attributes: object][]> {
  exporter.reset()
  await reader.forceFlush()
  const scopes = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics)
  return scopes
    .flatMap((scope) => scope.metrics)
    .flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes }): [string, object] => [
        descriptor.name,
        JSON.parse(JSON.stringify(attributes)),
      ]),
    )
}

const intent = 'addPlan'

test.each<[object, string, object]>([
  [{ step: 'created', intent }, 'connect.launches', { intent, result: 'created' }],
  [
    { step: 'launchRefused', intent, reason: 'notYours' },
    'connect.launches',
    { intent, result: 'refused', reason: 'notYours' },
  ],
  [
    { step: 'limited', intent, limit: 'launches', seconds: 7 },
    'connect.launches',
    { intent, result: 'limited', reason: 'launches' },
  ],
  [{ step: 'failed', intent, status: 500 }, 'connect.launches', { intent, result: 'failed' }],
  [
    { step: 'settled', intent, outcome: 'fulfilled' },
    'connect.outcomes',
    { intent, outcome: 'fulfilled' },
  ],
  [{ step: 'webhookReceived', user: 'a' }, 'connect.webhooks', { status: 200 }],
  [
    { step: 'webhook', status: 401, reason: 'wrong signature' },
    'connect.webhooks',
    { status: 401, reason: 'wrong signature' },
  ],
  [
    { step: 'messageDropped', kind: 'canceled', reason: 'muted', user: 'a' },
    'connect.messages',
    { result: 'dropped', kind: 'canceled', reason: 'muted' },
  ],
  [{ step: 'signInMailSent' }, 'connect.messages', { result: 'sent', kind: 'signIn' }],
])('counts the line %j', async (line, name, attributes) => {
  log.info(line)
  expect(await counted()).toEqual([[name, attributes]])
})

test('counts problems by step, and no ids', async () => {
  log.error({ step: 'unread', user: 'a', launch: 'b', error: 'GigsError' })
  expect(await counted()).toEqual([['connect.problems', { step: 'unread', level: 'error' }]])
})

test('counts nothing for other lines', async () => {
  log.info({ step: 'returned', intent, status: 'success' })
  expect(await counted()).toEqual([])
})

test('records how long calls and queries take, also those that fail', async () => {
  const operation: Operation = { kind: 'gigs', name: 'plans.list', attempt: 2 }
  await measure(operation, async () => void (operation.status = '503'))
  await measure({ kind: 'query', name: 'select' }, () => Promise.reject(new Error('a'))).catch(
    () => {},
  )
  expect(await counted()).toEqual([
    ['gigs.duration', { 'gigs.call': 'plans.list', 'gigs.status': '503' }],
    ['db.duration', { 'db.operation.name': 'select' }],
  ])
})
