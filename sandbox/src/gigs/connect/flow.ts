import type { Gigs, ConnectSession, Intent, IntentType, CallbackStatus, User } from '../model/state'
import type { FormValues } from './fields'
import type { Screen } from './layout'
import type { Translator } from './words/translator'

/** A request to a step: its session and the user it acts for. */
export type FlowContext = {
  gigs: Gigs
  session: ConnectSession
  user: User
  /** The language of the page. */
  t: Translator
  query: URLSearchParams
}

/** The result of a step: a page, a redirect to another step, or the end of the session. */
export type StepResult =
  { screen: Screen; status?: 200 | 402 | 422 } | { goTo: string } | { finish: CallbackStatus }

type IntentOf<Type extends IntentType> = Extract<Intent, { type: Type }>

type FlowDefinition<Type extends IntentType> = {
  show(flow: FlowContext, step: string, intent: IntentOf<Type>): StepResult
  complete(flow: FlowContext, step: string, form: FormValues, intent: IntentOf<Type>): StepResult
}

/** A flow as the routes use it. The intent comes from the session. */
export type ConnectFlow = {
  show(flow: FlowContext, step: string): StepResult
  complete(flow: FlowContext, step: string, form: FormValues): StepResult
}

/** Defines the hosted flow of an intent: `show` handles a GET of a step, `complete` the form that it posts. */
export function defineFlow<Type extends IntentType>(
  type: Type,
  flow: FlowDefinition<Type>,
): ConnectFlow {
  return {
    show: (context, step) => flow.show(context, step, intentOf(context, type)),
    complete: (context, step, form) => flow.complete(context, step, form, intentOf(context, type)),
  }
}

function intentOf<Type extends IntentType>({ session }: FlowContext, type: Type): IntentOf<Type> {
  if (!isOfType(session.intent, type)) {
    throw new TypeError(`The intent of ${session.id} is not ${type}.`)
  }
  return session.intent
}

function isOfType<Type extends IntentType>(intent: Intent, type: Type): intent is IntentOf<Type> {
  return intent.type === type
}

/** Saves values in the session, so that they survive a reload or a step back. */
export function saveDraft({ gigs, session }: FlowContext, values: FormValues) {
  gigs.change(() => {
    const current = gigs.store.get('connectSessions', session.id) ?? session
    gigs.store.put('connectSessions', { ...current, draft: { ...current.draft, ...values } })
  })
}
