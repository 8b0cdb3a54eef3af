import type { FormErrors, FormValues } from '../fields'
import { Button, ProblemSummary, StepForm, TextLink } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Checkout } from './new-order'
import { NumberFields } from './number-fields'
import type { Sale } from './sale'

/** The choice of a number where no SIM is asked for; only who follows the link at the payment sees it. */
export function numberScreen(
  { gigs }: FlowContext,
  { plan }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  return {
    title: 'Your number',
    aside: summary,
    body: (
      <>
        {steps}
        <ProblemSummary errors={errors} />
        <h1>Your number</h1>
        <StepForm>
          <NumberFields gigs={gigs} plan={plan} values={values} errors={errors} />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** The way there, which customers who want a new number need not take. */
export function NumberLink({ keeps }: Pick<Checkout, 'keeps'>) {
  return (
    <TextLink href="number">
      {keeps ? 'Change what happens to your number' : 'Keep the number you have now'}
    </TextLink>
  )
}
