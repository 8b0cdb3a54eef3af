// Connect's porting form can repair these declines (docs/gigs-api.md#repairable-declines). For all others, it
// redirects back at once.
const REPAIRABLE = new Set([
  'portingAccountNumberRequiredOrInvalid',
  'portingAccountPinRequiredOrInvalid',
  'portingAddressRequiredOrInvalid',
  'portingPhoneNumberPortProtected',
])

/** Returns whether the customer can fix a porting that was declined with this code. */
export const isRepairable = (code: string | null) => REPAIRABLE.has(code ?? '')
