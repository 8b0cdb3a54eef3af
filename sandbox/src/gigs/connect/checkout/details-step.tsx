import type { Problems, Typed } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { DetailFields } from './details'
import type { Trip } from '../flow'
import type { Checkout } from './new-order'
import type { Sale } from './sale'

export function detailsScreen(
  _: Trip,
  { asks }: Checkout,
  { steps, summary }: Sale,
  typed: Typed,
  problems: Problems,
) {
  return {
    title: 'Your details',
    aside: summary,
    body: (
      <>
        {steps}
        <ProblemSummary problems={problems} />
        <h1>Your details</h1>
        <p class="lede">This plan requires them. They are saved when you pay.</p>
        <StepForm>
          <DetailFields asked={asks} typed={typed} problems={problems} />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}
