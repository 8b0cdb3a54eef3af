import { SpanStatusCode } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { expect, test } from 'vitest'
import { enterRequestContext } from '@/lib/http/request-context'
import { cleanSpans } from '@/lib/telemetry/clean-spans'

const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({
  spanProcessors: [cleanSpans, new SimpleSpanProcessor(exporter)],
})

/** Exports a span as Next.js makes it for a sign-in link, and for a call that failed. */
function exportSpan() {
  exporter.reset()
  const name = 'fetch GET https://id.example.com/users/canary@example.com?code=canary'
  const span = provider.getTracer('unit').startSpan(name, {
    attributes: {
      'http.target': '/sign-in/confirm?token=canary',
      'http.route': '/sign-in/confirm',
    },
  })
  span.setAttribute('http.url', 'https://id.example.com/?code=canary')
  span.recordException(new TypeError('no mailbox canary@example.com'))
  span.addEvent('created', { intent: 'cancelSubscription', note: 'canary' })
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'canary@example.com' })
  span.end()
  const [exported] = exporter.getFinishedSpans()
  return { ...exported, name: exported?.name, events: exported?.events ?? [] }
}

test('exports no addresses, queries or messages of errors', () => {
  const { name, attributes, events, status } = exportSpan()
  expect(JSON.stringify({ name, attributes, events, status })).not.toContain('canary')
})

test('exports the route, the origin of a call, the class of an error and the step of a launch', () => {
  const { name, attributes, events, status } = exportSpan()
  expect(name).toBe('fetch GET https://id.example.com')
  expect(attributes).toEqual({ 'http.route': '/sign-in/confirm' })
  expect(status?.code).toBe(SpanStatusCode.ERROR)
  expect(events.map((event) => event.attributes)).toEqual([
    { 'exception.type': 'TypeError' },
    { intent: 'cancelSubscription' },
  ])
})

test('adds the id of the request, which the log lines have', () => {
  enterRequestContext('unit-request')
  expect(exportSpan().attributes).toMatchObject({ 'app.request': 'unit-request' })
})
