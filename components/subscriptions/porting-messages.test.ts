import { expect, test } from 'vitest'
import { portingMessage } from '@/components/subscriptions/porting-messages'
import { languages } from '@/lib/i18n/languages'
import { declineMessage } from '@/lib/i18n/porting-declines'
import { translatorFor } from '@/lib/i18n/translator'

const t = translatorFor('en-US')

// The message of `declined` depends on its code, below.
const statuses = [
  'draft',
  'initiated',
  'pending',
  'informationRequired',
  'requested',
  'completed',
  'canceled',
  'expired',
  'failed',
]

test('every status has its own message', () => {
  const titles = statuses.map((status) => portingMessage(t, status).title)
  expect(new Set(titles).size).toBe(statuses.length)
  for (const title of titles) expect(title).not.toContain('transfer:')
})

test.each(['pending', 'requested'])('%s does not claim that the number has moved', (status) => {
  expect(portingMessage(t, status).text).toContain('has not moved yet')
})

test('shows an unknown status unchanged', () => {
  expect(portingMessage(t, 'paused').title).toContain('paused')
})

const codes = [
  'portingPhoneNumberNotEligible',
  'portingPhoneNumberNotFound',
  'portingSameNewAndOldNetworkProvider',
  'portingUserInformationMismatch',
  'portingPhoneNumberNotActive',
  'portingPhoneNumberAdministrative',
  'portingPendingOtherProvider',
  'portingDuplicated',
  'portingPhoneNumberPortProtected',
  'portingAccountPinRequiredOrInvalid',
  'portingAccountNumberRequiredOrInvalid',
  'portingAddressRequiredOrInvalid',
  'portingPostalCodeRequiredOrInvalid',
  'portingFirstNameRequiredOrInvalid',
  'portingLastNameRequiredOrInvalid',
  'portingBillingPinRequiredOrInvalid',
  'portingPhoneNumberPrepaid',
  'portingZipCodeRequiredOrInvalid',
]

test.each(languages)('every published decline code has its own message in %s', (language) => {
  const reasons = codes.map((code) => declineMessage(translatorFor(language), code).reason)
  expect(new Set(reasons).size).toBe(codes.length)
})

test.each([null, 'portingDeclined', 'portingSomethingNew'])('%s has a next step', (code) => {
  expect(declineMessage(t, code).nextStep).not.toBe('')
})
