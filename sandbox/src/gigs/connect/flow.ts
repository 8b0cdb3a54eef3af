import type { Gigs, ConnectSession, Intent, IntentType, CallbackStatus, User } from '../model/state'
import type { Typed } from './fields'
import type { Screen } from './layout'

/** One visit to Connect: the session that opened it and the customer it acts for. */
export type Trip = {
  gigs: Gigs
  session: ConnectSession
  user: User
  /** How to write prices and dates; the pages themselves are in English. */
  locale: string
  query: URLSearchParams
}

/** What a step answers: a page, the step to go to next, or the end of the trip. */
export type Answer =
  { screen: Screen; status?: 200 | 402 | 422 } | { go: string } | { end: CallbackStatus }

type Of<Type extends IntentType> = Extract<Intent, { type: Type }>

type Twin<Type extends IntentType> = {
  show(trip: Trip, step: string, intent: Of<Type>): Answer
  complete(trip: Trip, step: string, form: Typed, intent: Of<Type>): Answer
}

/** A twin as the routes see it: the intent comes with the session, so that no caller names its type. */
export type AnyTwin = {
  show(trip: Trip, step: string): Answer
  complete(trip: Trip, step: string, form: Typed): Answer
}

/** The hosted flow of one intent: `show` answers a visit to a step, `complete` a form sent from it. */
export function defineTwin<Type extends IntentType>(type: Type, twin: Twin<Type>): AnyTwin {
  return {
    show: (trip, step) => twin.show(trip, step, intentOf(trip, type)),
    complete: (trip, step, form) => twin.complete(trip, step, form, intentOf(trip, type)),
  }
}

function intentOf<Type extends IntentType>({ session }: Trip, type: Type): Of<Type> {
  if (!isOfType(session.intent, type)) throw new TypeError(`${session.id} is not for ${type}`)
  return session.intent
}

function isOfType<Type extends IntentType>(intent: Intent, type: Type): intent is Of<Type> {
  return intent.type === type
}

/** Keeps what was chosen or typed, so that the trip goes on after a reload or a step back. */
export function keepDraft({ gigs, session }: Trip, typed: Typed) {
  gigs.change(() => {
    const current = gigs.store.get('connectSessions', session.id) ?? session
    gigs.store.put('connectSessions', { ...current, draft: { ...current.draft, ...typed } })
  })
}
