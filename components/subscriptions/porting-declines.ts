type Words = { what: string; next: string }

const ask = 'Ask your old provider for it, or look at your last bill.'
const name = 'Write to us with the name as it is on your old bill.'
const provider = 'Speak to your old provider first, then write to us.'

/**
 * What is wrong when an old provider declines, and what to do (docs/gigs-api.md#decline-codes, an open set).
 */
const codes = new Map<string, Words>([
  [
    'portingAccountPinRequiredOrInvalid',
    { what: 'The account PIN is missing or wrong.', next: ask },
  ],
  [
    'portingAccountNumberRequiredOrInvalid',
    { what: 'The account number is missing or wrong.', next: ask },
  ],
  [
    'portingAddressRequiredOrInvalid',
    {
      what: 'The address is not the one your old provider has.',
      next: 'Give it as it is on your old bill.',
    },
  ],
  [
    'portingPhoneNumberPortProtected',
    {
      what: 'Your number is protected against being moved.',
      next: 'Switch the protection off at your old provider, then confirm it here.',
    },
  ],
  [
    'portingPostalCodeRequiredOrInvalid',
    {
      what: 'The postal code is missing or wrong.',
      next: 'Write to us with the one on your bill.',
    },
  ],
  [
    'portingZipCodeRequiredOrInvalid',
    { what: 'The ZIP code is missing or wrong.', next: 'Write to us with the one on your bill.' },
  ],
  ['portingFirstNameRequiredOrInvalid', { what: 'The first name does not match.', next: name }],
  ['portingLastNameRequiredOrInvalid', { what: 'The last name does not match.', next: name }],
  [
    'portingUserInformationMismatch',
    { what: 'Your details are not those your old provider has.', next: name },
  ],
  [
    'portingBillingPinRequiredOrInvalid',
    { what: 'The billing PIN is missing or wrong.', next: 'Ask for it, then write to us.' },
  ],
  [
    'portingPhoneNumberNotFound',
    {
      what: 'Your old provider does not know this number.',
      next: 'Check the number and the provider, then write to us.',
    },
  ],
  [
    'portingPhoneNumberNotActive',
    { what: 'This number is not active at your old provider.', next: provider },
  ],
  [
    'portingPhoneNumberNotEligible',
    { what: 'This number cannot be moved.', next: 'Write to us and we find another way.' },
  ],
  [
    'portingPhoneNumberAdministrative',
    { what: 'This number is reserved and cannot be moved.', next: 'Write to us.' },
  ],
  [
    'portingPhoneNumberPrepaid',
    { what: 'Your old provider does not release prepaid numbers.', next: provider },
  ],
  [
    'portingPendingOtherProvider',
    { what: 'Another provider is moving this number already.', next: provider },
  ],
  [
    'portingDuplicated',
    { what: 'There is another request for this number.', next: 'Write to us if it is not yours.' },
  ],
  [
    'portingSameNewAndOldNetworkProvider',
    { what: 'Your number is on this network already.', next: 'Write to us: it needs no transfer.' },
  ],
])

/** A decline code in words; for one we do not know, that the provider gave no reason we can repeat. */
export const declineMessage = (code: string | null): Words =>
  codes.get(code ?? '') ?? {
    what: 'Your old provider did not accept the request.',
    next: 'Write to us and we find out why.',
  }
