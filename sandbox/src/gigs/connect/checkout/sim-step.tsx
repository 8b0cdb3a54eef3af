import { claimSimCard } from '../../domain/sims'
import type { Plan } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, Choices, ErrorSummary, StepForm } from '../form-parts'
import { dryRun } from '../../domain/dry-run'
import type { FlowContext } from '../flow'
import type { Checkout, Sale } from './checkout'
import { NumberFields, numberFields } from './number-step'
import { numberErrors } from './own-number'

/** Names of the fields. */
export const simFields = ['sim', 'iccid', ...numberFields] as const

/**
 * Asks for an eSIM or a SIM card that the customer has; plans without eSIM ask only for the card. Also asks for the
 * number if the plan lets customers keep theirs.
 */
export function simScreen(
  { gigs }: FlowContext,
  { plan, canKeepNumber }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  const canEsim = plan.simTypes.includes('eSIM')
  const sim = canEsim ? 'Choose your SIM' : 'Your SIM card'
  const title = canKeepNumber ? `${sim} and number` : sim
  return {
    title,
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <StepForm>
          {canEsim && (
            <Choices
              name="sim"
              legend="SIM"
              options={options}
              chosen={values['sim'] ?? 'auto'}
              errors={errors}
            />
          )}
          <div class="only-own">
            <TextField
              name="iccid"
              label="SIM card number (ICCID)"
              hint="19 or 20 digits, printed on the card."
              inputmode="numeric"
              values={values}
              errors={errors}
            />
          </div>
          {canKeepNumber && (
            <NumberFields gigs={gigs} plan={plan} values={values} errors={errors} />
          )}
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** Validates the choices. The SIM card and the number are checked but not claimed yet. */
export function simErrors(flow: FlowContext, checkout: Checkout, values: FormValues): FormErrors {
  return { ...simCardErrors(flow, checkout.plan, values), ...numberErrors(flow, checkout, values) }
}

/** Returns whether the customer uses a SIM card: by choice, or because the plan has no eSIM. */
export function isOwnCard({ simTypes }: Plan, { sim }: FormValues): boolean {
  return sim === 'own' || !simTypes.includes('eSIM')
}

function simCardErrors({ gigs, user }: FlowContext, plan: Plan, values: FormValues): FormErrors {
  const { sim, iccid = '' } = values
  if (!isOwnCard(plan, values)) return sim === 'auto' ? {} : { sim: 'Choose eSIM or SIM card.' }
  if (!iccid.trim()) return { iccid: 'Enter the number of your SIM card.' }
  const error = dryRun(gigs, () => claimSimCard(gigs, user, iccid, plan.provider))
  return error ? { iccid: error.message } : {}
}

const options = [
  { value: 'auto', name: 'eSIM', description: 'Ready in minutes, nothing to wait for.' },
  { value: 'own', name: 'SIM card', description: 'You already have the card.' },
]
