import type { Browser } from '../browser'

/** A customer who is about to go to Connect for one intent, and how that trip goes. */
type Trip = {
  user: string
  /** The object beside the intent's type, under its name; null for the types that have none. */
  about: Record<string, unknown> | null
  /** From the first page to the control that leads back to the partner. */
  walk: (browser: Browser) => Promise<void>
  /** What the API has to show afterwards; an expectation fails when it does not. */
  effect: (session: { id: string }) => Promise<void>
  /** The events that tell of it, without `com.gigs.`, and what they mention. */
  events: string[]
  mention?: string
}

/** Brings a new customer to where the intent makes sense, with the public API alone. */
export type Flow = () => Promise<Trip>
