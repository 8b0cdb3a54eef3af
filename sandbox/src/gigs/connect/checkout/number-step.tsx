import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { Button, Choices, ErrorSummary, StepForm, TextLink } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Gigs, Plan } from '../../model/state'
import { donors } from '../porting/fields'
import type { Checkout, Sale } from './checkout'
import { networksOf } from './own-number'

/** Asks for the number on its own page, which the payment page links to, for checkouts without a SIM step. */
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
        <ErrorSummary errors={errors} />
        <h1>Your number</h1>
        <StepForm>
          <NumberFields gigs={gigs} plan={plan} values={values} errors={errors} />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** Links from the payment page to the number page. */
export function NumberLink({ portedNumber }: Pick<Checkout, 'portedNumber'>) {
  return (
    <TextLink href="number">
      {portedNumber ? 'Change your number' : 'Keep your current number'}
    </TextLink>
  )
}

/** Names of the fields. */
export const numberFields = ['whichNumber', 'phoneNumber', 'donorProvider'] as const

type Props = { gigs: Gigs; plan: Plan; values: FormValues; errors: FormErrors }

/** Asks whether to get a new number or to keep one, and for the number and its provider. */
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
          hint="Include the area code, such as (212) 555-0199."
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
  { value: 'fresh', name: 'New number', description: 'You get one with your plan.' },
  {
    value: 'keep',
    name: 'Keep my number',
    description: 'We move it to your plan. Don’t cancel with your current provider.',
  },
]

/** Lists the test numbers of the sandbox. Collapsed, because a real page does not have it. */
function TestNumberHelp() {
  return (
    <details class="testcards">
      <summary>Sandbox: test numbers</summary>
      <div>
        <table>
          <caption>All other numbers are moved within seconds, too.</caption>
          <tbody>
            {testNumbers.map(({ ending, description }) => (
              <tr key={ending}>
                <th scope="row">+1 959 555 {ending}</th>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const testNumbers = [
  { ending: '0100', description: 'Moved within seconds' },
  { ending: '0101', description: 'Cannot be moved' },
  { ending: '0102', description: 'Always declined' },
  { ending: '0104', description: 'Requires an approval' },
  { ending: '0110', description: 'Declined once because of the PIN' },
]
