import { AsyncLocalStorage } from 'node:async_hooks'

/** What every log line of a request contains. */
type Context = { request: string; user?: string; launch?: string; status?: number }

// On the global object, because Next.js bundles this file more than once.
const shared: { requestContext?: AsyncLocalStorage<Context> } & typeof globalThis = globalThis
const storage = (shared.requestContext ??= new AsyncLocalStorage())

/** Returns the context of the current request; null outside of a request. */
export const requestContext = (): Context | null => storage.getStore() ?? null

/** Returns the id of the current request, which identifies its log lines. */
export const requestId = (): string | undefined => storage.getStore()?.request

/** Adds the user id or the launch id to all later log lines of this request. */
export function addRequestContext(facts: { user?: string; launch?: string }): void {
  Object.assign(storage.getStore() ?? {}, facts)
}

/**
 * Sets the status of the page that this request renders. Next.js sends 200 for every page that renders, and shows its
 * `notFound()` page only with JavaScript.
 */
export function setPageStatus(status: number): void {
  Object.assign(storage.getStore() ?? {}, { status })
}

/** Starts the context of a request for the current async call chain, and returns it. */
export function enterRequestContext(request: string): Readonly<Context> {
  const context: Context = { request }
  storage.enterWith(context)
  return context
}

/** Runs work that serves all requests, without the context of the request that started it. */
export const outsideRequestContext = <Result>(work: () => Result): Result => storage.exit(work)

const WELL_FORMED = /^[\w.-]{8,64}$/

/** Returns the well-formed id that a trusted proxy sent, so that its log and ours match; otherwise a new id. */
export function newRequestId(given: unknown, isTrusted: boolean): string {
  const isUsable = isTrusted && typeof given === 'string' && WELL_FORMED.test(given)
  return isUsable ? given : crypto.randomUUID()
}
