import type { PortingField } from '../model/state'

/** How a porting ends: how often it is declined, with which code, and after how many seconds it completes. */
type PortingOutcome = {
  declines: 'never' | 'once' | 'always'
  code: string
  portedAfter?: number // seconds, instead of `portingSeconds`
}

const success: PortingOutcome = { declines: 'never', code: '' }
const declinedOnce = (code: string): PortingOutcome => ({ declines: 'once', code })
const declinedAlways = (code: string): PortingOutcome => ({ declines: 'always', code })

// The test numbers of docs/gigs-api.md#test-phone-numbers, by their last four digits.
const outcomes: Record<string, PortingOutcome> = {
  '0102': declinedAlways('portingDeclined'),
  '0103': declinedOnce('portingDeclined'),
  '0105': declinedOnce('portingPhoneNumberPortProtected'),
  '0107': declinedAlways('portingPhoneNumberNotFound'),
  '0108': declinedAlways('portingPhoneNumberNotActive'),
  '0109': declinedAlways('portingPendingOtherProvider'),
  '0110': declinedOnce('portingAccountPinRequiredOrInvalid'),
  '0111': declinedOnce('portingAccountNumberRequiredOrInvalid'),
  '0112': declinedOnce('portingAddressRequiredOrInvalid'),
  '0113': declinedOnce('portingFirstNameRequiredOrInvalid'),
  '0114': declinedOnce('portingLastNameRequiredOrInvalid'),
  '0115': { ...success, portedAfter: 300 },
  '0116': declinedAlways('portingPhoneNumberNotEligible'),
  '0118': declinedOnce('portingUserInformationMismatch'),
}

/** Returns the outcome of porting a number. Numbers that are not test numbers succeed. */
export function portingOutcome(phoneNumber: string): PortingOutcome {
  return outcomes[testEnding(phoneNumber)] ?? success
}

/** Returns whether the number can be ported at all. */
export function isPortable(phoneNumber: string): boolean {
  return testEnding(phoneNumber) !== '0101'
}

const defaultFields: PortingField[] = [
  'donorProvider',
  'accountNumber',
  'accountPin',
  'firstName',
  'lastName',
  'address',
]

/** Returns the details that the old provider requires to release the number. */
export function requiredFor(phoneNumber: string): PortingField[] {
  return testEnding(phoneNumber) === '0104'
    ? [...defaultFields, 'donorProviderApproval']
    : defaultFields
}

const declineMessages: Record<string, string> = {
  portingDeclined: 'The old provider declined without a reason.',
  portingPhoneNumberPortProtected: 'The number is protected against porting.',
  portingPhoneNumberNotFound: 'The old provider does not know this number.',
  portingPhoneNumberNotActive: 'The number is no longer active.',
  portingPendingOtherProvider: 'Another provider is already porting this number.',
  portingPhoneNumberNotEligible: 'The number cannot be ported.',
  portingAccountPinRequiredOrInvalid: 'The account PIN is missing or wrong.',
  portingAccountNumberRequiredOrInvalid: 'The account number is missing or wrong.',
  portingAddressRequiredOrInvalid: 'The address does not match the one at the old provider.',
  portingFirstNameRequiredOrInvalid: 'The first name does not match the one at the old provider.',
  portingLastNameRequiredOrInvalid: 'The last name does not match the one at the old provider.',
  portingUserInformationMismatch: 'The details do not match those at the old provider.',
}

export function declineMessage(code: string): string {
  return declineMessages[code] ?? 'The old provider declined.'
}

function testEnding(phoneNumber: string): string {
  return /^\+1959555(\d{4})$/.exec(phoneNumber)?.[1] ?? ''
}
