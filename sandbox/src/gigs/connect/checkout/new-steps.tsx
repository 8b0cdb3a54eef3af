import type { Problems, Typed } from '../fields'
import type { StepLink } from '../form-parts'
import type { Screen } from '../layout'
import type { Trip } from '../flow'
import { detailFields, detailProblems } from './details'
import { detailsScreen } from './details-step'
import { donorFields, donorScreen, firstAnswers } from './donor-step'
import type { Checkout } from './new-order'
import { numberFields } from './number-fields'
import { numberScreen } from './number-step'
import { answersIn, donorProblems, marked, numberProblems } from './own-number'
import type { Sale } from './sale'
import { simFields, simProblems, simScreen } from './sim-step'

/** One form before the payment. `keep` and `answers` are ways into the session and out of it again. */
type FormStep = StepLink & {
  isAsked(checkout: Checkout): boolean
  keep(typed: Typed): Typed
  answers(draft: Typed): Typed
  /** What the form shows at first. */
  first(trip: Trip): Typed
  problems(trip: Trip, checkout: Checkout, typed: Typed): Problems
  screen(trip: Trip, checkout: Checkout, sale: Sale, typed: Typed, problems: Problems): Screen
}

// Only these: the draft also says what was bought, and no form may say that.
const plain = (names: readonly string[]) => ({
  keep: (typed: Typed) => Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])),
  answers: (draft: Typed) => draft,
  first: ({ session }: Trip) => session.draft,
})

/**
 * In the order they are asked; only what the plan needs and nobody told yet
 * (docs/gigs-api.md#checkoutnewsubscription and docs/gigs-api.md#checkout-flows).
 */
const formSteps: FormStep[] = [
  {
    ...plain(simFields),
    name: 'sim',
    says: 'SIM',
    isAsked: ({ asksSim }) => asksSim,
    problems: simProblems,
    screen: simScreen,
  },
  {
    ...plain(numberFields),
    name: 'number',
    says: 'Number',
    isAsked: ({ asksSim, canKeepNumber }) => canKeepNumber && !asksSim,
    problems: numberProblems,
    screen: numberScreen,
  },
  {
    ...plain(detailFields),
    name: 'details',
    says: 'Your details',
    isAsked: ({ asks }) => asks.length > 0,
    first: ({ user, session }) => ({ ...likelyCountry(user), ...session.draft }),
    problems: ({ gigs, user }, { asks }, typed) => detailProblems(gigs, user, asks, typed),
    screen: detailsScreen,
  },
  {
    name: 'donor',
    says: 'Account',
    isAsked: ({ keeps }) => keeps !== null,
    keep: (typed) => marked(typed, donorFields),
    answers: answersIn,
    first: firstAnswers,
    problems: ({ gigs }, { keeps }, typed) => donorProblems(gigs, keeps, typed),
    screen: donorScreen,
  },
]

/** The form with this name, if this checkout has it and all before it are answered. */
export function reachedForm(trip: Trip, checkout: Checkout, name: string): FormStep | null {
  const asked = askedForms(checkout)
  const open = asked.findIndex((step) => isOpen(step, trip, checkout))
  const at = asked.findIndex((step) => step.name === name)
  return open === -1 || at <= open ? (asked[at] ?? null) : null
}

/** The first form that the session does not answer yet, then the payment. */
export function openStep(trip: Trip, checkout: Checkout): string {
  return askedForms(checkout).find((step) => isOpen(step, trip, checkout))?.name ?? 'payment'
}

/** The way through this checkout; the number is a stop only for those who took the turn to it. */
export function stepLinks(checkout: Checkout, at: string): StepLink[] {
  const isStop = ({ name }: StepLink) => name !== 'number' || at === name || checkout.keeps !== null
  return [...askedForms(checkout).filter(isStop), { name: 'payment', says: 'Payment' }]
}

function askedForms(checkout: Checkout): FormStep[] {
  return formSteps.filter((step) => step.isAsked(checkout))
}

function isOpen(step: FormStep, trip: Trip, checkout: Checkout): boolean {
  const answers = step.answers(trip.session.draft)
  return Object.keys(step.problems(trip, checkout, answers)).length > 0
}

// Before a country is chosen, the one of the customer's language setting is the likeliest.
function likelyCountry({ preferredLocale }: Trip['user']): Typed {
  return { country: preferredLocale.split('-')[1] ?? '' }
}
