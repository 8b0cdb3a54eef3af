import type { Browser } from '../browser'

/** A customer for one intent, and how to complete it. */
type FlowSteps = {
  user: string
  /** The object under the intent's type; null for types without one. */
  params: Record<string, unknown> | null
  /** Completes all pages, from the first one to the redirect. */
  complete: (browser: Browser) => Promise<void>
  /** Expects the result in the API. */
  checkEffect: (session: { id: string }) => Promise<void>
  /** Expected event types, without `com.gigs.`. */
  events: string[]
  /** The id that the events mention; by default the user. */
  subject?: string
}

/** Creates a customer for the intent with the public API. */
export type Flow = () => Promise<FlowSteps>
