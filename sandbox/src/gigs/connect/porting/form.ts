import { latestAddress } from '../../domain/addresses'
import type { PortingDetails } from '../../domain/porting-edits'
import type { Gigs, Porting, PortingField, User } from '../../model/state'
import { readAddress } from '../checkout/address-fields'
import { birthdayError } from '../checkout/birthday'
import { postalAddressErrors } from '../checkout/details'
import type { FormErrors, FormValues } from '../fields'
import type { FlowContext } from '../flow'

const MAX_LENGTH = 100

type Context = Pick<FlowContext, 'gigs' | 't'>

/** Validates the requested fields of a form. */
export function portingErrors(
  context: Context,
  fields: PortingField[],
  form: FormValues,
): FormErrors {
  const errors: FormErrors = {}
  for (const field of fields) {
    if (field === 'address') Object.assign(errors, postalAddressErrors(context, form))
    const error = fieldError(context, field, form[field]?.trim() ?? '')
    if (error) errors[field] = error
  }
  return errors
}

/** Returns the requested fields of a form as the API stores them. */
export function readPortingForm(fields: PortingField[], form: FormValues): PortingDetails {
  const details: PortingDetails = {}
  for (const field of fields) {
    const text = form[field]?.trim() ?? ''
    if (field === 'address') details.address = fullAddress(form)
    else if (field === 'donorProviderApproval') details.donorProviderApproval = true
    else if (field === 'accountType') details.accountType = accountTypeOf(text)
    else details[field] = text
  }
  return details
}

/**
 * Returns the initial values of the forms from the porting, the user and the newest address
 * (docs/gigs-api.md#completeporting). PINs are never shown.
 */
export function initialPortingValues(
  gigs: Gigs,
  porting: Partial<Porting>,
  user: User,
): FormValues {
  const address = porting.address ?? latestAddress(gigs, user)
  const [firstName = '', ...otherNames] = (user.fullName ?? '').split(' ')
  return {
    donorProvider: porting.donorProvider ?? '',
    accountNumber: porting.accountNumber ?? '',
    accountType: porting.accountType ?? '',
    firstName: porting.firstName ?? firstName,
    lastName: porting.lastName ?? otherNames.join(' '),
    birthday: porting.birthday ?? user.birthday ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    postalCode: address?.postalCode ?? '',
    state: address?.state ?? '',
    country: address?.country ?? user.preferredLocale.split('-')[1] ?? '',
  }
}

export const accountTypes = [
  'postpaidSingle',
  'postpaidMulti',
  'prepaidRegistered',
  'prepaidUnregistered',
] as const satisfies readonly Porting['accountType'][]

function accountTypeOf(text: string) {
  return accountTypes.find((type) => type === text) ?? null
}

function fieldError({ gigs, t }: Context, field: PortingField, text: string) {
  if (field === 'address') return null
  if (field === 'birthday') return birthdayError(t, text, gigs.now())
  if (field === 'donorProvider') {
    return gigs.store.get('serviceProviders', text) ? null : t(missing[field])
  }
  if (field === 'accountType') return accountTypeOf(text) ? null : t(missing[field])
  if (text === '') return t(missing[field])
  return text.length > MAX_LENGTH ? t('page.tooLong', { max: String(MAX_LENGTH) }) : null
}

const missing = {
  donorProvider: 'number.noProvider',
  accountNumber: 'porting.noAccountNumber',
  accountPin: 'porting.noAccountPin',
  accountType: 'porting.noAccountType',
  firstName: 'porting.noFirstName',
  lastName: 'porting.noLastName',
  donorProviderApproval: 'porting.noApproval',
} as const

function fullAddress(form: FormValues): NonNullable<Porting['address']> {
  const { line2 = null, postalCode = null, state = null, ...address } = readAddress(form)
  return { ...address, line2, postalCode, state }
}
