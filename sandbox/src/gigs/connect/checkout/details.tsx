import { addAddress, requireValidAddress } from '../../domain/addresses'
import { updateUser } from '../../domain/users'
import type { MissingRequirement } from '../../domain/subscriptions'
import type { AddressDetails, Gigs, User } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { dryRun } from '../dry-run'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import type { FlowContext } from '../flow'
import { addressErrors, AddressFields, emptyAddressFields, readAddress } from './address-fields'
import { birthdayProblem, DateField } from './birthday'
import { imeiProblem } from './imei'
import type { Checkout } from './new-order'
import type { Sale } from './sale'

/** The names of all these fields. */
export const detailFields = [
  'fullName',
  'birthday',
  'country',
  'line1',
  'line2',
  'postalCode',
  'city',
  'state',
  'imei',
] as const

type Asked = readonly MissingRequirement[]

/** The fields for what a plan requires and nobody told yet, and no others (docs/gigs-api.md#plan). */
export function DetailFields(props: { asked: Asked; values: FormValues; errors: FormErrors }) {
  const { asked, values, errors } = props
  const shared = { values, errors }
  return (
    <>
      {asked.includes('user.fullName') && (
        <TextField
          name="fullName"
          label="Full name"
          hint="As in your passport or identity card."
          autocomplete="name"
          capitalize="words"
          {...shared}
        />
      )}
      {asked.includes('user.birthday') && (
        <DateField name="birthday" label="Date of birth" autocomplete="bday" {...shared} />
      )}
      {asked.includes('address') && <AddressFields {...shared} />}
      {asked.includes('device') && (
        <TextField
          name="imei"
          label="IMEI of your device"
          hint="15 digits. Dial *#06# on the device to see it."
          inputmode="numeric"
          {...shared}
        />
      )}
    </>
  )
}

/** What is wrong with the details that were asked for; nothing is kept by looking. */
export function detailErrors(gigs: Gigs, user: User, asked: Asked, values: FormValues): FormErrors {
  const errors: FormErrors = {}
  const note = (name: string, error: string | null) => {
    if (error) errors[name] = error
  }
  if (asked.includes('user.fullName')) {
    note('fullName', values['fullName']?.trim() ? null : 'Enter your full name.')
  }
  if (asked.includes('user.birthday')) {
    note('birthday', birthdayProblem(values['birthday'] ?? '', gigs.now()))
  }
  if (asked.includes('address')) Object.assign(errors, newAddressErrors(gigs, user, values))
  if (asked.includes('device')) note('imei', imeiProblem(values['imei'] ?? ''))
  return errors
}

/** Writes name, birthday and address into the account. */
export function saveDetails(gigs: Gigs, user: User, asked: Asked, values: FormValues): User {
  if (asked.includes('address')) addAddress(gigs, user, readAddress(values))
  return updateUser(gigs, user, {
    ...(asked.includes('user.fullName') ? { fullName: values['fullName']?.trim() ?? '' } : {}),
    ...(asked.includes('user.birthday') ? { birthday: values['birthday'] ?? '' } : {}),
  })
}

/** What is wrong with an address to be added to the user's, by field. */
export function newAddressErrors(gigs: Gigs, user: User, values: FormValues): FormErrors {
  return addressFieldErrors(gigs, values, (address) => addAddress(gigs, user, address))
}

/** What is wrong with an address that goes elsewhere, by field: the user may have it already. */
export function postalAddressErrors(gigs: Gigs, values: FormValues): FormErrors {
  return addressFieldErrors(gigs, values, requireValidAddress)
}

function addressFieldErrors(
  gigs: Gigs,
  values: FormValues,
  use: (address: AddressDetails) => void,
): FormErrors {
  const address = readAddress(values)
  const empty = emptyAddressFields(address)
  if (Object.keys(empty).length > 0) return empty
  const refused = dryRun(gigs, () => use(address))
  return refused ? addressErrors(refused) : {}
}

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
