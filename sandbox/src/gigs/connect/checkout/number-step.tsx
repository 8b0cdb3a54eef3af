import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { Button, Choices, ProblemSummary, StepForm, TextLink } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Gigs, Plan } from '../../model/state'
import { donors } from '../porting/fields'
import type { Checkout } from './new-order'
import type { Sale } from './sale'
import { networksOf } from './own-number'

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

/** The names of these fields. */
export const numberFields = ['whichNumber', 'phoneNumber', 'donorProvider'] as const

type Props = { gigs: Gigs; plan: Plan; values: FormValues; errors: FormErrors }

/** A new number, chosen already, or the customer's own: then which one, and whose it is. */
export function NumberFields({ gigs, plan, values, errors }: Props) {
  const shared = { values, errors }
  return (
    <>
      <Choices
        name="whichNumber"
        legend="Phone number"
        options={options}
        chosen={values['whichNumber'] ?? 'fresh'}
        errors={errors}
      />
      <fieldset class="only-keep form" aria-label="Your number">
        <TextField
          name="phoneNumber"
          label="Your number"
          hint="With its area code, such as (212) 555-0199."
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          {...shared}
        />
        <SelectField
          name="donorProvider"
          label="Your current provider"
          hint="Choose “Other” if it is not in the list."
          options={donors(gigs, networksOf(plan))}
          {...shared}
        />
        <TestNumberHelp />
      </fieldset>
    </>
  )
}

const options = [
  { value: 'fresh', name: 'New number', says: 'You get one with your plan.' },
  {
    value: 'keep',
    name: 'Keep my number',
    says: 'We move it to your plan. Do not cancel at your current provider.',
  },
]

/** The numbers whose fate the sandbox knows, for a person to read and type; folded, as no real page has it. */
export function TestNumberHelp() {
  return (
    <details class="testcards">
      <summary>Sandbox: test numbers</summary>
      <div>
        <table>
          <caption>Every other number is moved within seconds, too.</caption>
          <tbody>
            {testNumbers.map(({ ending, says }) => (
              <tr key={ending}>
                <th scope="row">+1 959 555 {ending}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const testNumbers = [
  { ending: '0100', says: 'Moved within seconds' },
  { ending: '0101', says: 'Cannot be moved' },
  { ending: '0102', says: 'Always declined' },
  { ending: '0104', says: 'Asks for an approval' },
  { ending: '0110', says: 'Declined once, for its PIN' },
]
