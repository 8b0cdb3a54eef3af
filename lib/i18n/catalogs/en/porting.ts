import { brand } from '@/lib/brand'

const ASK_PROVIDER = 'Ask your old provider for it, or check your last bill.'
const SEND_NAME = 'Write to us with your name as it appears on your old bill.'
const SEND_POSTAL_CODE = 'Write to us with the one on your old bill.'
const CALL_PROVIDER = 'Contact your old provider first, then write to us.'
const STILL_WORKS = 'Your old number keeps working until then.'

/** Number transfers: how far they are, and why an old provider declined. */
export const porting = {
  title: 'Number transfer',
  steps: {
    requested: 'Requested',
    withProvider: 'With {provider}',
    withOldProvider: 'With your old provider',
    done: 'Done',
  },
  about: 'It’s about {number}.',
  aboutFrom: 'It’s about {number} from {provider}.',
  /** All statuses but `declined`. Only `completed` means that the number moved. */
  statuses: {
    draft: {
      title: 'Number transfer not started',
      text: 'It starts together with your plan.',
    },
    initiated: { title: 'Number transfer is starting', text: STILL_WORKS },
    informationRequired: {
      title: 'We need a few details to transfer your number',
      text: 'You’ll find them on a bill from your old provider. Your plan starts once the number has moved.',
    },
    pending: {
      title: 'We have your details',
      text: `Next we’ll send them to your old provider. The number has not moved yet. ${STILL_WORKS}`,
    },
    requested: {
      title: 'Your old provider is checking your request',
      text: `The number has not moved yet. ${STILL_WORKS}`,
    },
    completed: { title: 'Your number has moved', text: 'It now works on this plan.' },
    canceled: {
      title: 'Number transfer canceled',
      text: 'Your plan gets a new number. Your old number stays with your old provider.',
    },
    expired: {
      title: 'Number transfer expired',
      text: `Your number has not moved. Still want to bring it? Write to ${brand.supportEmail}.`,
    },
    failed: {
      title: 'Number transfer failed',
      text: `This is not your fault. Write to ${brand.supportEmail} and we’ll look into it.`,
    },
  },
  otherStatus: { title: 'Number transfer: {status}', text: STILL_WORKS },
  declined: {
    title: 'Number transfer declined',
    retry: 'You can correct it here, and we’ll ask again.',
  },
  /** The published decline codes, an open set (docs/gigs-api.md#decline-codes), and `other` for all others. */
  declines: {
    portingAccountPinRequiredOrInvalid: {
      reason: 'The account PIN is missing or wrong.',
      nextStep: ASK_PROVIDER,
    },
    portingAccountNumberRequiredOrInvalid: {
      reason: 'The account number is missing or wrong.',
      nextStep: ASK_PROVIDER,
    },
    portingAddressRequiredOrInvalid: {
      reason: 'The address doesn’t match your old provider’s records.',
      nextStep: 'Enter it as it appears on your old bill.',
    },
    portingPhoneNumberPortProtected: {
      reason: 'Your number is locked against transfers.',
      nextStep: 'Ask your old provider to unlock it, then confirm that here.',
    },
    portingPostalCodeRequiredOrInvalid: {
      reason: 'The postal code is missing or wrong.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingZipCodeRequiredOrInvalid: {
      reason: 'The ZIP code is missing or wrong.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingFirstNameRequiredOrInvalid: {
      reason: 'The first name doesn’t match.',
      nextStep: SEND_NAME,
    },
    portingLastNameRequiredOrInvalid: {
      reason: 'The last name doesn’t match.',
      nextStep: SEND_NAME,
    },
    portingUserInformationMismatch: {
      reason: 'Your details don’t match your old provider’s records.',
      nextStep: SEND_NAME,
    },
    portingBillingPinRequiredOrInvalid: {
      reason: 'The billing PIN is missing or wrong.',
      nextStep: 'Ask your old provider for it, then write to us.',
    },
    portingPhoneNumberNotFound: {
      reason: 'Your old provider doesn’t recognize this number.',
      nextStep: 'Check the number and the provider, then write to us.',
    },
    portingPhoneNumberNotActive: {
      reason: 'This number is not active with your old provider.',
      nextStep: CALL_PROVIDER,
    },
    portingPhoneNumberNotEligible: {
      reason: 'This number can’t be transferred.',
      nextStep: 'Write to us and we’ll find another way.',
    },
    portingPhoneNumberAdministrative: {
      reason: 'This number is reserved and can’t be transferred.',
      nextStep: 'Write to us.',
    },
    portingPhoneNumberPrepaid: {
      reason: 'Your old provider doesn’t release prepaid numbers.',
      nextStep: CALL_PROVIDER,
    },
    portingPendingOtherProvider: {
      reason: 'Another provider is already transferring this number.',
      nextStep: CALL_PROVIDER,
    },
    portingDuplicated: {
      reason: 'There is already another transfer request for this number.',
      nextStep: 'Write to us if it isn’t yours.',
    },
    portingSameNewAndOldNetworkProvider: {
      reason: 'Your number is already on our network.',
      nextStep: 'It needs no transfer: write to us and we’ll set it up.',
    },
    other: {
      reason: 'Your old provider did not accept the request.',
      nextStep: 'Write to us and we’ll find out why.',
    },
  },
} as const
