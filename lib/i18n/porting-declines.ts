type DeclineMessage = { reason: string; nextStep: string }

const ASK_PROVIDER = 'Ask your old provider for it, or check your last bill.'
const SEND_NAME = 'Write to us with your name as it appears on your old bill.'
const SEND_POSTAL_CODE = 'Write to us with the one on your old bill.'
const CALL_PROVIDER = 'Contact your old provider first, then write to us.'

// The published decline codes, an open set (docs/gigs-api.md#decline-codes).
const messages = new Map<string, DeclineMessage>([
  [
    'portingAccountPinRequiredOrInvalid',
    { reason: 'The account PIN is missing or wrong.', nextStep: ASK_PROVIDER },
  ],
  [
    'portingAccountNumberRequiredOrInvalid',
    { reason: 'The account number is missing or wrong.', nextStep: ASK_PROVIDER },
  ],
  [
    'portingAddressRequiredOrInvalid',
    {
      reason: 'The address doesn’t match your old provider’s records.',
      nextStep: 'Enter it as it appears on your old bill.',
    },
  ],
  [
    'portingPhoneNumberPortProtected',
    {
      reason: 'Your number is locked against transfers.',
      nextStep: 'Ask your old provider to unlock it, then confirm that here.',
    },
  ],
  [
    'portingPostalCodeRequiredOrInvalid',
    { reason: 'The postal code is missing or wrong.', nextStep: SEND_POSTAL_CODE },
  ],
  [
    'portingZipCodeRequiredOrInvalid',
    { reason: 'The ZIP code is missing or wrong.', nextStep: SEND_POSTAL_CODE },
  ],
  [
    'portingFirstNameRequiredOrInvalid',
    { reason: 'The first name doesn’t match.', nextStep: SEND_NAME },
  ],
  [
    'portingLastNameRequiredOrInvalid',
    { reason: 'The last name doesn’t match.', nextStep: SEND_NAME },
  ],
  [
    'portingUserInformationMismatch',
    { reason: 'Your details don’t match your old provider’s records.', nextStep: SEND_NAME },
  ],
  [
    'portingBillingPinRequiredOrInvalid',
    {
      reason: 'The billing PIN is missing or wrong.',
      nextStep: 'Ask your old provider for it, then write to us.',
    },
  ],
  [
    'portingPhoneNumberNotFound',
    {
      reason: 'Your old provider doesn’t recognize this number.',
      nextStep: 'Check the number and the provider, then write to us.',
    },
  ],
  [
    'portingPhoneNumberNotActive',
    { reason: 'This number is not active with your old provider.', nextStep: CALL_PROVIDER },
  ],
  [
    'portingPhoneNumberNotEligible',
    {
      reason: 'This number can’t be transferred.',
      nextStep: 'Write to us and we’ll find another way.',
    },
  ],
  [
    'portingPhoneNumberAdministrative',
    { reason: 'This number is reserved and can’t be transferred.', nextStep: 'Write to us.' },
  ],
  [
    'portingPhoneNumberPrepaid',
    { reason: 'Your old provider doesn’t release prepaid numbers.', nextStep: CALL_PROVIDER },
  ],
  [
    'portingPendingOtherProvider',
    { reason: 'Another provider is already transferring this number.', nextStep: CALL_PROVIDER },
  ],
  [
    'portingDuplicated',
    {
      reason: 'There is already another transfer request for this number.',
      nextStep: 'Write to us if it isn’t yours.',
    },
  ],
  [
    'portingSameNewAndOldNetworkProvider',
    {
      reason: 'Your number is already on our network.',
      nextStep: 'It needs no transfer: write to us and we’ll set it up.',
    },
  ],
])

/** Returns why the old provider declined a transfer, and the next step. An unknown code gets a general message. */
export const declineMessage = (code: string | null): DeclineMessage =>
  messages.get(code ?? '') ?? {
    reason: 'Your old provider did not accept the request.',
    nextStep: 'Write to us and we’ll find out why.',
  }
