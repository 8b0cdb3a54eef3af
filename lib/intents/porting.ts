// The declines Connect's porting form can repair (docs/gigs-api.md#repairable-declines); for others it sends
// back at once.
const REPAIRABLE = new Set([
  'portingAccountNumberRequiredOrInvalid',
  'portingAccountPinRequiredOrInvalid',
  'portingAddressRequiredOrInvalid',
  'portingPhoneNumberPortProtected',
])

/** Whether the customer can mend a porting that was declined with this code. */
export const isRepairable = (code: string | null) => REPAIRABLE.has(code ?? '')
