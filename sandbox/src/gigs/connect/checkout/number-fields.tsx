import type { Gigs, Plan } from '../../model/state'
import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { Choices } from '../form-parts'
import { donors } from '../porting/fields'
import { networksOf } from './own-number'
import { TestNumberHelp } from './test-numbers'

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
          label="Your present provider"
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
    says: 'We move it to your plan. Do not cancel at your present provider.',
  },
]
