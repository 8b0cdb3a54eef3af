import {
  type Attributes,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { tracingChannel } from 'node:diagnostics_channel'
import type { Operation } from '@/lib/measure'

type Measured = { operation: Operation; error?: unknown }

// Seconds. Gigs has up to 8 s, see `lib/gigs/request.ts`.
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Makes a span and an entry of a histogram from each operation that `lib/measure.ts` publishes. */
export function traceOperations(): void {
  const tracer = trace.getTracer('connect-app')
  const meter = metrics.getMeter('connect-app')
  const histogram = (name: string, description: string) =>
    meter.createHistogram(name, {
      description,
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    })
  const durations = {
    gigs: histogram('gigs.duration', 'Duration of calls to Gigs by call and status'),
    query: histogram('db.duration', 'Duration of queries, with the wait for a connection'),
  }
  const running = new WeakMap<Measured, { span: Span; start: number }>()
  tracingChannel<'operation', Measured>('connect-app:operation').subscribe({
    start(measured) {
      const { kind, name } = measured.operation
      const span = tracer.startSpan(`${kind} ${name}`, { kind: SpanKind.CLIENT })
      running.set(measured, { span, start: performance.now() })
    },
    asyncEnd(measured) {
      const { operation, error } = measured
      const { span, start } = running.get(measured) ?? {}
      if (!span || start === undefined) return
      const { kind, attempt } = operation
      const attributes = attributesOf(operation)
      const hasFailed =
        error !== undefined || (kind === 'gigs' && !operation.status?.startsWith('2'))
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttributes({ ...attributes, ...(attempt && { 'gigs.attempt': attempt }) }).end()
      durations[kind].record((performance.now() - start) / 1_000, attributes)
    },
    end() {},
    asyncStart() {},
    error() {},
  })
}

function attributesOf({ kind, name, status }: Operation): Attributes {
  if (kind === 'query') return { 'db.operation.name': name }
  return { 'gigs.call': name, 'gigs.status': status ?? 'notSent' }
}
