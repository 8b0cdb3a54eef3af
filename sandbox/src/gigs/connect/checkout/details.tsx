import { addAddress, requireValidAddress } from '../../domain/addresses'
import { updateUser } from '../../domain/users'
import type { MissingRequirement } from '../../domain/subscriptions'
import type { AddressDetails, Gigs, User } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { dryRun } from '../../domain/dry-run'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import type { FlowContext } from '../flow'
import { addressErrors, AddressFields, emptyAddressFields, readAddress } from './address-fields'
import { birthdayError, DateField } from './birthday'
import { imeiError } from './imei'
import type { Checkout, Sale } from './checkout'

/** Names of all detail fields. */
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

type Requirements = readonly MissingRequirement[]

/** The fields for the plan's requirements that the account does not meet yet (docs/gigs-api.md#plan). */
function DetailFields(props: {
  requirements: Requirements
  values: FormValues
  errors: FormErrors
}) {
  const { requirements, values, errors } = props
  const shared = { values, errors }
  return (
    <>
      {requirements.includes('user.fullName') && (
        <TextField
          name="fullName"
          label="Full name"
          hint="As on your passport or ID card."
          autocomplete="name"
          capitalize="words"
          {...shared}
        />
      )}
      {requirements.includes('user.birthday') && (
        <DateField name="birthday" label="Date of birth" autocomplete="bday" {...shared} />
      )}
      {requirements.includes('address') && <AddressFields {...shared} />}
      {requirements.includes('device') && (
        <TextField
          name="imei"
          label="IMEI of your device"
          hint="15 digits. Dial *#06# on your device to see it."
          inputmode="numeric"
          {...shared}
        />
      )}
    </>
  )
}

/** Validates the required details without saving them. */
export function detailErrors(
  gigs: Gigs,
  user: User,
  requirements: Requirements,
  values: FormValues,
): FormErrors {
  const errors: FormErrors = {}
  const addError = (name: string, error: string | null) => {
    if (error) errors[name] = error
  }
  if (requirements.includes('user.fullName')) {
    addError('fullName', values['fullName']?.trim() ? null : 'Enter your full name.')
  }
  if (requirements.includes('user.birthday')) {
    addError('birthday', birthdayError(values['birthday'] ?? '', gigs.now()))
  }
  if (requirements.includes('address')) Object.assign(errors, newAddressErrors(gigs, user, values))
  if (requirements.includes('device')) addError('imei', imeiError(values['imei'] ?? ''))
  return errors
}

/** Saves name, birthday and address to the account. */
export function saveDetails(
  gigs: Gigs,
  user: User,
  requirements: Requirements,
  values: FormValues,
): User {
  if (requirements.includes('address')) addAddress(gigs, user, readAddress(values))
  return updateUser(gigs, user, {
    ...(requirements.includes('user.fullName')
      ? { fullName: values['fullName']?.trim() ?? '' }
      : {}),
    ...(requirements.includes('user.birthday') ? { birthday: values['birthday'] ?? '' } : {}),
  })
}

/** Validates a new address of the user. */
export function newAddressErrors(gigs: Gigs, user: User, values: FormValues): FormErrors {
  return addressFieldErrors(gigs, values, (address) => addAddress(gigs, user, address))
}

/** Validates an address that is not added to the user's, so that it may be a duplicate. */
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
  const error = dryRun(gigs, () => use(address))
  return error ? addressErrors(error) : {}
}

export function detailsScreen(
  _: FlowContext,
  { missing }: Checkout,
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
        <ErrorSummary errors={errors} />
        <h1>Your details</h1>
        <p class="lede">We need these for your plan. They are saved when you pay.</p>
        <StepForm>
          <DetailFields requirements={missing} values={values} errors={errors} />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}
