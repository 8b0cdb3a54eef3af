import type { Instrumentation } from 'next'

/** Refuses to start on a bad environment. A throw here would leave a server that answers 500. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  await import('@/lib/env/check')
  const { watchRequests } = await import('@/lib/http/watch-requests')
  watchRequests()
}

// Next.js reports an error once for each place that waited for it.
const reported = new WeakSet<Error>()

/** One line per unexpected error, with the reference that its page shows; never the query of its request. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method }) => {
  if (!(error instanceof Error) || reported.has(error)) return
  reported.add(error)
  const { errorFacts, log } = await import('@/lib/log')
  const reference = 'digest' in error ? error.digest : undefined
  const where = { method, path: path.split('?')[0] }
  log.error({ step: 'unexpected', reference, ...where, ...errorFacts(error) }, error.message)
}
