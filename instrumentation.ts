import type { Instrumentation } from 'next'
import { version } from './package.json'

/** Exits if the environment is invalid. Throwing here would leave a server that responds with 500. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  await import('@/lib/env/check')
  const { env } = await import('@/lib/env')
  // optional: telemetry
  if (env().telemetry) (await import('@/lib/telemetry')).startTelemetry()
  // end of telemetry
  const { watchRequests } = await import('@/lib/http/watch-requests')
  watchRequests()
  const { startDelivery } = await import('@/lib/messages/delivery-loop') // optional: messages
  startDelivery() // optional: messages
  const { log } = await import('@/lib/log')
  log.info({ step: 'started', version, mode: env().mode, port: process.env['PORT'] })
}

// Next.js may report the same error several times.
const reported = new WeakSet<Error>()

/** Logs each unexpected error once, with the reference that its page shows, and without the query of the request. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method }) => {
  if (process.env['NEXT_RUNTIME'] === 'edge') return // the bundle for it must not contain the log
  if (!(error instanceof Error) || reported.has(error)) return
  reported.add(error)
  const { errorFacts, log } = await import('@/lib/log')
  const reference = 'digest' in error ? error.digest : undefined
  const request = { method, path: path.split('?')[0] }
  const facts = { step: 'unexpected', reference, ...request, ...errorFacts(error) }
  log.error({ ...facts, err: error }, error.message)
}
