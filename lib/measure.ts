import { tracingChannel } from 'node:diagnostics_channel'

/** One operation whose duration matters. Contains no URL, no parameter and no value, so that it may be exported. */
export type Operation = {
  kind: 'gigs' | 'query'
  /** The name of the call, like `plans.list`, or the verb of the query, like `select`. */
  name: string
  /** The number of this attempt, from 1. */
  attempt?: number
  /** How it ended: an HTTP status, or the code of a failure. Set by the work itself. */
  status?: string
}

// Channels belong to the process, so it does not matter that Next.js bundles this file more than once.
const operations = tracingChannel<'operation', { operation: Operation }>('connect-app:operation')

/** Runs `work`, and publishes when it starts and ends. Without a subscriber (`lib/telemetry`), it only runs it. */
export const measure = <Result>(
  operation: Operation,
  work: () => Promise<Result>,
): Promise<Result> => operations.tracePromise(work, { operation })
