import { latestAddress } from '../../domain/addresses'
import type { PortingDetails } from '../../domain/porting-edits'
import type { Gigs, Porting, PortingField, User } from '../../model/state'
import { readAddress } from '../checkout/address-fields'
import { birthdayError } from '../checkout/birthday'
import { postalAddressErrors } from '../checkout/details'
import type { FormErrors, FormValues } from '../fields'

const MAX_LENGTH = 100

/** Validates the requested fields of a form. */
export function portingErrors(gigs: Gigs, fields: PortingField[], form: FormValues): FormErrors {
  const errors: FormErrors = {}
  for (const field of fields) {
    if (field === 'address') Object.assign(errors, postalAddressErrors(gigs, form))
    const error = fieldError(gigs, field, form[field]?.trim() ?? '')
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
  ['postpaidSingle', 'Contract for one number'],
  ['postpaidMulti', 'Contract for several numbers'],
  ['prepaidRegistered', 'Prepaid, registered'],
  ['prepaidUnregistered', 'Prepaid, not registered'],
] as const satisfies readonly (readonly [Porting['accountType'], string])[]

function accountTypeOf(text: string) {
  return accountTypes.find(([type]) => type === text)?.[0] ?? null
}

function fieldError(gigs: Gigs, field: PortingField, text: string) {
  if (field === 'address') return null
  if (field === 'birthday') return birthdayError(text, gigs.now())
  if (field === 'donorProvider') {
    return gigs.store.get('serviceProviders', text) ? null : messages[field]
  }
  if (field === 'accountType') return accountTypeOf(text) ? null : messages[field]
  if (text === '') return messages[field]
  return text.length > MAX_LENGTH ? `Use at most ${MAX_LENGTH} characters.` : null
}

const messages: Record<Exclude<PortingField, 'address' | 'birthday'>, string> = {
  donorProvider: 'Choose your current provider.',
  accountNumber: 'Enter the account number.',
  accountPin: 'Enter the PIN.',
  accountType: 'Choose the type of account.',
  firstName: 'Enter the first name.',
  lastName: 'Enter the last name.',
  donorProviderApproval: 'Check the box once your provider has approved the transfer.',
}

function fullAddress(form: FormValues): NonNullable<Porting['address']> {
  const { line2 = null, postalCode = null, state = null, ...address } = readAddress(form)
  return { ...address, line2, postalCode, state }
}
