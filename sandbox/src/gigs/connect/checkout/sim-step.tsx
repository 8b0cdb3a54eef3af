import { claimSimCard } from '../../domain/sims'
import type { Plan } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, Choices, ProblemSummary, StepForm } from '../form-parts'
import { dryRun } from '../dry-run'
import type { FlowContext } from '../flow'
import type { Checkout } from './new-order'
import { NumberFields, numberFields } from './number-step'
import { numberErrors } from './own-number'
import type { Sale } from './sale'

/** The names of these fields. */
export const simFields = ['sim', 'iccid', ...numberFields] as const

/**
 * eSIM, or a SIM card the customer has in hand; a plan without eSIM asks for the card alone. Where a number can
 * be kept it is chosen here too, so that it costs nobody a page.
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
        <ProblemSummary errors={errors} />
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

/** What is wrong with the choices; card and number are looked at too, but not taken yet. */
export function simErrors(flow: FlowContext, checkout: Checkout, values: FormValues): FormErrors {
  return { ...cardErrors(flow, checkout.plan, values), ...numberErrors(flow, checkout, values) }
}

/** Whether it is to be a card: chosen, or the only kind there is. */
export function isOwnCard({ simTypes }: Plan, { sim }: FormValues): boolean {
  return sim === 'own' || !simTypes.includes('eSIM')
}

function cardErrors({ gigs, user }: FlowContext, plan: Plan, values: FormValues): FormErrors {
  const { sim, iccid = '' } = values
  if (!isOwnCard(plan, values)) return sim === 'auto' ? {} : { sim: 'Choose a kind of SIM.' }
  if (!iccid.trim()) return { iccid: 'Enter the number of your SIM card.' }
  const refused = dryRun(gigs, () => claimSimCard(gigs, user, iccid, plan.provider))
  return refused ? { iccid: refused.message } : {}
}

const options = [
  { value: 'auto', name: 'eSIM', says: 'Installed on your device at once, nothing to wait for.' },
  { value: 'own', name: 'SIM card', says: 'You already have the card in hand.' },
]
