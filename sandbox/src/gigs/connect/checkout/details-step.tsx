import type { FormErrors, FormValues } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { DetailFields } from './details'
import type { FlowContext } from '../flow'
import type { Checkout } from './new-order'
import type { Sale } from './sale'

export function detailsScreen(
  _: FlowContext,
  { asks }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  return {
    title: 'Your details',
    aside: summary,
    body: (
      <>
        {steps}
        <ProblemSummary errors={errors} />
        <h1>Your details</h1>
        <p class="lede">This plan requires them. They are saved when you pay.</p>
        <StepForm>
          <DetailFields asked={asks} values={values} errors={errors} />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}
