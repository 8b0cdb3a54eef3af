import type { FormErrors, FormValues } from '../fields'
import type { StepLink } from '../form-parts'
import type { Screen } from '../layout'
import type { FlowContext } from '../flow'
import { detailErrors, detailFields, detailsScreen } from './details'
import { donorFields, donorScreen, firstAnswers } from './donor-step'
import type { Checkout } from './new-order'
import { numberFields, numberScreen } from './number-step'
import { answersIn, donorErrors, marked, numberErrors } from './own-number'
import type { Sale } from './sale'
import { simFields, simErrors, simScreen } from './sim-step'

/** One form before the payment. `keep` and `answers` are ways into the session and out of it again. */
type FormStep = StepLink & {
  isAsked(checkout: Checkout): boolean
  keep(values: FormValues): FormValues
  answers(draft: FormValues): FormValues
  /** What the form shows at first. */
  first(flow: FlowContext): FormValues
  errors(flow: FlowContext, checkout: Checkout, values: FormValues): FormErrors
  screen(
    flow: FlowContext,
    checkout: Checkout,
    sale: Sale,
    values: FormValues,
    errors: FormErrors,
  ): Screen
}

// Only these: the draft also says what was bought, and no form may say that.
const plain = (names: readonly string[]) => ({
  keep: (values: FormValues) => Object.fromEntries(names.map((name) => [name, values[name] ?? ''])),
  answers: (draft: FormValues) => draft,
  first: ({ session }: FlowContext) => session.draft,
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
    errors: simErrors,
    screen: simScreen,
  },
  {
    ...plain(numberFields),
    name: 'number',
    says: 'Number',
    isAsked: ({ asksSim, canKeepNumber }) => canKeepNumber && !asksSim,
    errors: numberErrors,
    screen: numberScreen,
  },
  {
    ...plain(detailFields),
    name: 'details',
    says: 'Your details',
    isAsked: ({ asks }) => asks.length > 0,
    first: ({ user, session }) => ({ ...likelyCountry(user), ...session.draft }),
    errors: ({ gigs, user }, { asks }, values) => detailErrors(gigs, user, asks, values),
    screen: detailsScreen,
  },
  {
    name: 'donor',
    says: 'Account',
    isAsked: ({ keeps }) => keeps !== null,
    keep: (values) => marked(values, donorFields),
    answers: answersIn,
    first: firstAnswers,
    errors: ({ gigs }, { keeps }, values) => donorErrors(gigs, keeps, values),
    screen: donorScreen,
  },
]

/** The form with this name, if this checkout has it and all before it are answered. */
export function reachedForm(flow: FlowContext, checkout: Checkout, name: string): FormStep | null {
  const asked = askedForms(checkout)
  const open = asked.findIndex((step) => isOpen(step, flow, checkout))
  const at = asked.findIndex((step) => step.name === name)
  return open === -1 || at <= open ? (asked[at] ?? null) : null
}

/** The first form that the session does not answer yet, then the payment. */
export function openStep(flow: FlowContext, checkout: Checkout): string {
  return askedForms(checkout).find((step) => isOpen(step, flow, checkout))?.name ?? 'payment'
}

/** The way through this checkout; the number is a stop only for those who took the turn to it. */
export function stepLinks(checkout: Checkout, at: string): StepLink[] {
  const isStop = ({ name }: StepLink) => name !== 'number' || at === name || checkout.keeps !== null
  return [...askedForms(checkout).filter(isStop), { name: 'payment', says: 'Payment' }]
}

function askedForms(checkout: Checkout): FormStep[] {
  return formSteps.filter((step) => step.isAsked(checkout))
}

function isOpen(step: FormStep, flow: FlowContext, checkout: Checkout): boolean {
  const answers = step.answers(flow.session.draft)
  return Object.keys(step.errors(flow, checkout, answers)).length > 0
}

// Before a country is chosen, the one of the customer's language setting is the likeliest.
function likelyCountry({ preferredLocale }: FlowContext['user']): FormValues {
  return { country: preferredLocale.split('-')[1] ?? '' }
}
