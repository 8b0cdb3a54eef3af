import { addAddress, requireValidAddress } from '../../domain/addresses'
import { updateUser } from '../../domain/users'
import type { MissingRequirement } from '../../domain/subscriptions'
import type { AddressDetails, Gigs, User } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { dryRun } from '../../domain/dry-run'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Translator } from '../words/translator'
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
  t: Translator
  requirements: Requirements
  values: FormValues
  errors: FormErrors
}) {
  const { t, requirements, values, errors } = props
  const shared = { t, values, errors }
  return (
    <>
      {requirements.includes('user.fullName') && (
        <TextField
          name="fullName"
          label={t('details.fullName')}
          hint={t('details.fullNameHint')}
          autocomplete="name"
          capitalize="words"
          {...shared}
        />
      )}
      {requirements.includes('user.birthday') && (
        <DateField name="birthday" label={t('details.birthday')} autocomplete="bday" {...shared} />
      )}
      {requirements.includes('address') && <AddressFields {...shared} />}
      {requirements.includes('device') && (
        <TextField
          name="imei"
          label={t('details.imei')}
          hint={t('details.imeiHint')}
          inputmode="numeric"
          {...shared}
        />
      )}
    </>
  )
}

/** Validates the required details without saving them. */
export function detailErrors(
  { gigs, user, t }: FlowContext,
  requirements: Requirements,
  values: FormValues,
): FormErrors {
  const errors: FormErrors = {}
  const addError = (name: string, error: string | null) => {
    if (error) errors[name] = error
  }
  if (requirements.includes('user.fullName')) {
    addError('fullName', values['fullName']?.trim() ? null : t('details.noFullName'))
  }
  if (requirements.includes('user.birthday')) {
    addError('birthday', birthdayError(t, values['birthday'] ?? '', gigs.now()))
  }
  if (requirements.includes('address')) {
    Object.assign(errors, newAddressErrors({ gigs, user, t }, values))
  }
  if (requirements.includes('device')) addError('imei', imeiError(t, values['imei'] ?? ''))
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
export function newAddressErrors(
  { gigs, user, t }: Pick<FlowContext, 'gigs' | 'user' | 't'>,
  values: FormValues,
): FormErrors {
  return addressFieldErrors({ gigs, t }, values, (address) => addAddress(gigs, user, address))
}

/** Validates an address that is not added to the user's, so that it may be a duplicate. */
export function postalAddressErrors(context: Context, values: FormValues): FormErrors {
  return addressFieldErrors(context, values, requireValidAddress)
}

type Context = Pick<FlowContext, 'gigs' | 't'>

function addressFieldErrors(
  { gigs, t }: Context,
  values: FormValues,
  use: (address: AddressDetails) => void,
): FormErrors {
  const address = readAddress(values)
  const empty = emptyAddressFields(t, address)
  if (Object.keys(empty).length > 0) return empty
  const error = dryRun(gigs, () => use(address))
  return error ? addressErrors(t, error) : {}
}

export function detailsScreen(
  { t }: FlowContext,
  { missing }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  return {
    title: t('details.title'),
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('details.title')}</h1>
        <p class="lede">{t('details.intro')}</p>
        <StepForm>
          <DetailFields t={t} requirements={missing} values={values} errors={errors} />
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}
