import { latestAddress } from '../../domain/addresses'
import type { PortingDetails } from '../../domain/porting-edits'
import type { Gigs, Porting, PortingField, User } from '../../model/state'
import { readAddress } from '../checkout/address-fields'
import { birthdayProblem } from '../checkout/birthday'
import { postalAddressErrors } from '../checkout/details'
import type { FormErrors, FormValues } from '../fields'

const longest = 100

/** What is wrong with the answers of one form. */
export function answerErrors(gigs: Gigs, asked: PortingField[], form: FormValues): FormErrors {
  const errors: FormErrors = {}
  for (const field of asked) {
    if (field === 'address') Object.assign(errors, postalAddressErrors(gigs, form))
    const error = problemOf(gigs, field, form[field]?.trim() ?? '')
    if (error) errors[field] = error
  }
  return errors
}

/** The answers of one form, as the API stores them. */
export function readAnswers(asked: PortingField[], form: FormValues): PortingDetails {
  const answers: PortingDetails = {}
  for (const field of asked) {
    const text = form[field]?.trim() ?? ''
    if (field === 'address') answers.address = fullAddress(form)
    else if (field === 'donorProviderApproval') answers.donorProviderApproval = true
    else if (field === 'accountType') answers.accountType = accountTypeOf(text)
    else answers[field] = text
  }
  return answers
}

/**
 * What the porting, the user or their newest address tell already, to be shown in the forms
 * (docs/gigs-api.md#completeporting); a PIN never is.
 */
export function knownAnswers(gigs: Gigs, porting: Partial<Porting>, user: User): FormValues {
  const address = porting.address ?? latestAddress(gigs, user)
  const [firstName = '', ...others] = (user.fullName ?? '').split(' ')
  return {
    donorProvider: porting.donorProvider ?? '',
    accountNumber: porting.accountNumber ?? '',
    accountType: porting.accountType ?? '',
    firstName: porting.firstName ?? firstName,
    lastName: porting.lastName ?? others.join(' '),
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

function problemOf(gigs: Gigs, field: PortingField, text: string) {
  if (field === 'address') return null
  if (field === 'birthday') return birthdayProblem(text, gigs.now())
  if (field === 'donorProvider') {
    return gigs.store.get('serviceProviders', text) ? null : messages[field]
  }
  if (field === 'accountType') return accountTypeOf(text) ? null : messages[field]
  if (text === '') return messages[field]
  return text.length > longest ? `Use at most ${longest} characters.` : null
}

const messages: Record<Exclude<PortingField, 'address' | 'birthday'>, string> = {
  donorProvider: 'Choose your current provider.',
  accountNumber: 'Enter the account number.',
  accountPin: 'Enter the PIN.',
  accountType: 'Choose the kind of account.',
  firstName: 'Enter the first name.',
  lastName: 'Enter the last name.',
  donorProviderApproval: 'Tick the box once your provider has agreed.',
}

function fullAddress(form: FormValues): NonNullable<Porting['address']> {
  const { line2 = null, postalCode = null, state = null, ...address } = readAddress(form)
  return { ...address, line2, postalCode, state }
}
