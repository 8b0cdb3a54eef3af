import type { FormErrors, FormValues } from '../fields'
import type { StepLink } from '../form-parts'
import type { Screen } from '../layout'
import type { FlowContext } from '../flow'
import type { Translator } from '../words/translator'
import { detailErrors, detailFields, detailsScreen } from './details'
import { donorFields, donorScreen, initialDonorValues } from './donor-step'
import type { Checkout, Sale } from './checkout'
import { numberFields, numberScreen } from './number-step'
import { donorValues, donorErrors, toDonorDraft, numberErrors } from './own-number'
import { simFields, simErrors, simScreen } from './sim-step'

/** A form before the payment. `toDraft` and `fromDraft` convert between its values and the session. */
type FormStep = {
  name: 'sim' | 'number' | 'details' | 'donor'
  isAsked(checkout: Checkout): boolean
  toDraft(values: FormValues): FormValues
  fromDraft(draft: FormValues): FormValues
  initialValues(flow: FlowContext): FormValues
  errors(flow: FlowContext, checkout: Checkout, values: FormValues): FormErrors
  screen(
    flow: FlowContext,
    checkout: Checkout,
    sale: Sale,
    values: FormValues,
    errors: FormErrors,
  ): Screen
}

// Saves only the fields of the form. The draft also contains what was bought, which no form may set.
const stored = (names: readonly string[]) => ({
  toDraft: (values: FormValues) =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? ''])),
  fromDraft: (draft: FormValues) => draft,
  initialValues: ({ session }: FlowContext) => session.draft,
})

/**
 * All forms in their order. A checkout shows only those that it needs
 * (docs/gigs-api.md#checkoutnewsubscription and docs/gigs-api.md#checkout-flows).
 */
const formSteps: FormStep[] = [
  {
    ...stored(simFields),
    name: 'sim',
    isAsked: ({ asksSim }) => asksSim,
    errors: simErrors,
    screen: simScreen,
  },
  {
    ...stored(numberFields),
    name: 'number',
    isAsked: ({ asksSim, canKeepNumber }) => canKeepNumber && !asksSim,
    errors: numberErrors,
    screen: numberScreen,
  },
  {
    ...stored(detailFields),
    name: 'details',
    isAsked: ({ missing }) => missing.length > 0,
    initialValues: ({ user, session }) => ({ ...likelyCountry(user), ...session.draft }),
    errors: (flow, { missing }, values) => detailErrors(flow, missing, values),
    screen: detailsScreen,
  },
  {
    name: 'donor',
    isAsked: ({ portedNumber }) => portedNumber !== null,
    toDraft: (values) => toDonorDraft(values, donorFields),
    fromDraft: donorValues,
    initialValues: initialDonorValues,
    errors: (flow, { portedNumber }, values) => donorErrors(flow, portedNumber, values),
    screen: donorScreen,
  },
]

/** Returns the form with this name if this checkout has it and all earlier forms are complete. */
export function reachedForm(flow: FlowContext, checkout: Checkout, name: string): FormStep | null {
  const asked = askedForms(checkout)
  const open = asked.findIndex((step) => isIncomplete(step, flow, checkout))
  const at = asked.findIndex((step) => step.name === name)
  return open === -1 || at <= open ? (asked[at] ?? null) : null
}

/** Returns the first incomplete form, or the payment. */
export function openStep(flow: FlowContext, checkout: Checkout): string {
  return askedForms(checkout).find((step) => isIncomplete(step, flow, checkout))?.name ?? 'payment'
}

/** Returns the steps to show as progress. The number is one only for customers who chose to keep theirs. */
export function stepLinks(t: Translator, checkout: Checkout, at: string): StepLink[] {
  const isShown = ({ name }: FormStep) =>
    name !== 'number' || at === name || checkout.portedNumber !== null
  const names = askedForms(checkout)
    .filter(isShown)
    .map(({ name }) => name)
  return [...names, 'payment' as const].map((name) => ({ name, label: t(`steps.${name}`) }))
}

function askedForms(checkout: Checkout): FormStep[] {
  return formSteps.filter((step) => step.isAsked(checkout))
}

function isIncomplete(step: FormStep, flow: FlowContext, checkout: Checkout): boolean {
  const values = step.fromDraft(flow.session.draft)
  return Object.keys(step.errors(flow, checkout, values)).length > 0
}

// Preselects the country of the user's locale.
function likelyCountry({ preferredLocale }: FlowContext['user']): FormValues {
  return { country: preferredLocale.split('-')[1] ?? '' }
}
