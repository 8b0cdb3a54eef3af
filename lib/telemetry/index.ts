import { OTLPMetricExporter as JsonExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPMetricExporter as ProtobufExporter } from '@opentelemetry/exporter-metrics-otlp-proto'
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { registerOTel } from '@vercel/otel'
import { env } from '@/lib/env'
import { countSteps } from '@/lib/telemetry/count-steps'
import { cleanSpans } from '@/lib/telemetry/clean-spans'
import { traceOperations } from '@/lib/telemetry/trace-operations'

const SERVICE_NAME = 'connect-partner-app'

/**
 * Starts to export traces and metrics to the collector that the environment names. `instrumentation.ts` loads this folder
 * only if there is one. The libraries read the standard variables `OTEL_…` themselves.
 */
export function startTelemetry(): void {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: both, ...variables } = env()
  const hasTraces = both ?? variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
  const hasMetrics = both ?? variables.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT
  registerOTel({
    serviceName: SERVICE_NAME,
    // Next.js itself traces requests. The default instrumentation would trace the URLs of further calls.
    instrumentations: [],
    spanProcessors: hasTraces ? [cleanSpans, 'auto'] : [],
    metricReaders: hasMetrics ? [newReader()] : [],
  })
  countSteps()
  traceOperations()
}

function newReader(): PeriodicExportingMetricReader {
  const { OTEL_EXPORTER_OTLP_PROTOCOL: protocol, OTEL_METRIC_EXPORT_INTERVAL: interval } = env()
  const exporter = protocol === 'http/json' ? new JsonExporter() : new ProtobufExporter()
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: interval })
  // Exports what the last interval counted.
  process.once('SIGTERM', () => void reader.forceFlush().catch(() => {}))
  return reader
}
