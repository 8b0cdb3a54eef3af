import type { Gigs, ConnectSession, Intent, IntentType, CallbackStatus, User } from '../model/state'
import type { FormValues } from './fields'
import type { Screen } from './layout'

/** One visit to Connect: the session that opened it and the customer it acts for. */
export type FlowContext = {
  gigs: Gigs
  session: ConnectSession
  user: User
  /** How to write prices and dates; the pages themselves are in English. */
  locale: string
  query: URLSearchParams
}

/** What a step answers: a page, the step to go to next, or the end of the trip. */
export type StepResult =
  { screen: Screen; status?: 200 | 402 | 422 } | { goTo: string } | { finish: CallbackStatus }

type Of<Type extends IntentType> = Extract<Intent, { type: Type }>

type FlowDefinition<Type extends IntentType> = {
  show(flow: FlowContext, step: string, intent: Of<Type>): StepResult
  complete(flow: FlowContext, step: string, form: FormValues, intent: Of<Type>): StepResult
}

/** A twin as the routes see it: the intent comes with the session, so that no caller names its type. */
export type ConnectFlow = {
  show(flow: FlowContext, step: string): StepResult
  complete(flow: FlowContext, step: string, form: FormValues): StepResult
}

/** The hosted flow of one intent: `show` answers a visit to a step, `complete` a form sent from it. */
export function defineFlow<Type extends IntentType>(
  type: Type,
  twin: FlowDefinition<Type>,
): ConnectFlow {
  return {
    show: (flow, step) => twin.show(flow, step, intentOf(flow, type)),
    complete: (flow, step, form) => twin.complete(flow, step, form, intentOf(flow, type)),
  }
}

function intentOf<Type extends IntentType>({ session }: FlowContext, type: Type): Of<Type> {
  if (!isOfType(session.intent, type)) throw new TypeError(`${session.id} is not for ${type}`)
  return session.intent
}

function isOfType<Type extends IntentType>(intent: Intent, type: Type): intent is Of<Type> {
  return intent.type === type
}

/** Keeps what was chosen or typed, so that the trip goes on after a reload or a step back. */
export function saveDraft({ gigs, session }: FlowContext, values: FormValues) {
  gigs.change(() => {
    const current = gigs.store.get('connectSessions', session.id) ?? session
    gigs.store.put('connectSessions', { ...current, draft: { ...current.draft, ...values } })
  })
}
