import type { Instrumentation } from 'next'

/** Refuses to start on a bad environment. A throw here would leave a server that answers 500. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] === 'nodejs') await import('@/lib/check-environment')
}

/** One line per unexpected error, with the reference id that its page shows; never its request's query. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path }) => {
  const { log } = await import('@/lib/log')
  const { name, message, digest } = factsOf(error)
  log.error(
    { step: 'unexpected', reference: digest, error: name, path: path.split('?')[0] },
    message,
  )
}

const factsOf = (error: unknown) => ({
  name: error instanceof Error ? error.name : 'unknown',
  message: error instanceof Error ? error.message : '',
  digest: error instanceof Error && 'digest' in error ? error.digest : undefined,
})
