import { AsyncLocalStorage } from 'node:async_hooks'

/** What every log line of one request names. */
type Context = { request: string; user?: string; launch?: string }

// On the global object: Next.js bundles this file more than once.
const shared: { requestContext?: AsyncLocalStorage<Context> } & typeof globalThis = globalThis
const storage = (shared.requestContext ??= new AsyncLocalStorage())

/** Returns what is known of the request that is being answered; null outside of one. */
export const requestContext = (): Context | null => storage.getStore() ?? null

/** Returns the id of the request that is being answered, which finds its lines in the log. */
export const requestId = (): string | undefined => storage.getStore()?.request

/** Adds the id of the user or of the launch to all later log lines of this request. */
export function addRequestContext(facts: { user?: string; launch?: string }): void {
  Object.assign(storage.getStore() ?? {}, facts)
}

/** Begins the context of a request. It holds for all that follows from what runs now, until the next begins. */
export const enterRequestContext = (request: string): void => storage.enterWith({ request })

/** Runs what serves all requests, not the one that happened to start it. */
export const outsideRequestContext = <Result>(work: () => Result): Result => storage.exit(work)

const WELL_FORMED = /^[\w.-]{8,64}$/

/**
 * Returns the id of a new request: that of a trusted proxy, so that its log and ours agree; else, and where that
 * is malformed, a new one.
 */
export function newRequestId(given: unknown, isTrusted: boolean): string {
  const isFit = isTrusted && typeof given === 'string' && WELL_FORMED.test(given)
  return isFit ? given : crypto.randomUUID()
}
