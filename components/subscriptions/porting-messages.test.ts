import { expect, test } from 'vitest'
import { declineMessage } from '@/components/subscriptions/porting-declines'
import { portingMessage } from '@/components/subscriptions/porting-messages'

// `declined` is worded by its code, below.
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

test('every status has words of its own', () => {
  const titles = statuses.map((status) => portingMessage(status).title)
  expect(new Set(titles).size).toBe(statuses.length)
  for (const title of titles) expect(title).not.toContain('transfer:')
})

test.each(['pending', 'requested'])('%s never claims that the number has moved', (status) => {
  expect(portingMessage(status).text).toContain('has not moved yet')
})

test('a status added later is shown as it came', () => {
  expect(portingMessage('paused').title).toContain('paused')
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

test('every decline code that is published has words of its own', () => {
  const words = codes.map((code) => declineMessage(code).what)
  expect(new Set(words).size).toBe(codes.length)
})

test.each([null, 'portingDeclined', 'portingSomethingNew'])('%s says what to do', (code) => {
  expect(declineMessage(code).next).not.toBe('')
})
