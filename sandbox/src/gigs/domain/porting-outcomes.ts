import type { PortingField } from '../model/state'

/** What becomes of a porting: `declines` says how often, `portedAfter` (seconds) overrides the usual time. */
export type PortingOutcome = {
  declines: 'never' | 'once' | 'always'
  code: string
  portedAfter?: number
}

const smooth: PortingOutcome = { declines: 'never', code: '' }
const once = (code: string): PortingOutcome => ({ declines: 'once', code })
const always = (code: string): PortingOutcome => ({ declines: 'always', code })

// The test numbers of docs/gigs-api.md#test-phone-numbers, by their last four digits.
const fates: Record<string, PortingOutcome> = {
  '0102': always('portingDeclined'),
  '0103': once('portingDeclined'),
  '0105': once('portingPhoneNumberPortProtected'),
  '0107': always('portingPhoneNumberNotFound'),
  '0108': always('portingPhoneNumberNotActive'),
  '0109': always('portingPendingOtherProvider'),
  '0110': once('portingAccountPinRequiredOrInvalid'),
  '0111': once('portingAccountNumberRequiredOrInvalid'),
  '0112': once('portingAddressRequiredOrInvalid'),
  '0113': once('portingFirstNameRequiredOrInvalid'),
  '0114': once('portingLastNameRequiredOrInvalid'),
  '0115': { ...smooth, portedAfter: 300 },
  '0116': always('portingPhoneNumberNotEligible'),
  '0118': once('portingUserInformationMismatch'),
}

/** The fate of a number; every one that is not a test number is simply ported. */
export function portingOutcome(phoneNumber: string): PortingOutcome {
  return fates[testEnding(phoneNumber)] ?? smooth
}

/** Whether the number can be brought in at all. */
export function isPortable(phoneNumber: string): boolean {
  return testEnding(phoneNumber) !== '0101'
}

const usual: PortingField[] = [
  'donorProvider',
  'accountNumber',
  'accountPin',
  'firstName',
  'lastName',
  'address',
]

/** What the old provider wants to know before it lets the number go. */
export function requiredFor(phoneNumber: string): PortingField[] {
  return testEnding(phoneNumber) === '0104' ? [...usual, 'donorProviderApproval'] : usual
}

const words: Record<string, string> = {
  portingDeclined: 'The old provider declined without a reason.',
  portingPhoneNumberPortProtected: 'The number is protected against being moved.',
  portingPhoneNumberNotFound: 'The old provider does not know this number.',
  portingPhoneNumberNotActive: 'The number is not active any more.',
  portingPendingOtherProvider: 'Another provider is moving this number already.',
  portingPhoneNumberNotEligible: 'The number cannot be moved.',
  portingAccountPinRequiredOrInvalid: 'The account PIN is missing or wrong.',
  portingAccountNumberRequiredOrInvalid: 'The account number is missing or wrong.',
  portingAddressRequiredOrInvalid: 'The address is not the one the old provider has.',
  portingFirstNameRequiredOrInvalid: 'The first name is not the one the old provider has.',
  portingLastNameRequiredOrInvalid: 'The last name is not the one the old provider has.',
  portingUserInformationMismatch: 'The details are not those the old provider has.',
}

export function declineMessage(code: string): string {
  return words[code] ?? 'The old provider declined.'
}

function testEnding(phoneNumber: string): string {
  return /^\+1959555(\d{4})$/.exec(phoneNumber)?.[1] ?? ''
}
