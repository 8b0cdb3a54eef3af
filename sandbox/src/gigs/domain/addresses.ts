import { ApiError, invalid, type PropertyErrorDetail } from '../errors'
import { newId } from '../ids'
import type { Address, AddressDetails, Gigs, User } from '../model/state'

const MAX_PER_USER = 10
const withState = new Set(['US', 'CA'])
const withPostalCode = new Set(['US', 'CA', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL', 'AT', 'CH'])

/**
 * Adds an address (docs/gigs-api.md#useraddress).
 * @throws ApiError `userAddressInvalid` (with details), `userAddressAlreadyExists`, or if the user has ten addresses.
 */
export function addAddress(gigs: Gigs, user: User, details: AddressDetails): Address {
  requireValidAddress(details)
  const others = gigs.store.where('addresses', 'user', user.id)
  const address: Address = {
    object: 'userAddress',
    id: newId('userAddress'),
    city: details.city,
    country: details.country,
    createdAt: gigs.now().toISOString(),
    line1: details.line1,
    line2: details.line2 ?? null,
    postalCode: details.postalCode ?? null,
    state: details.state ?? null,
    user: user.id,
  }
  if (others.some((existing) => isSameAddress(existing, address))) {
    throw invalid('The user already has this address.', 'userAddressAlreadyExists')
  }
  if (others.length >= MAX_PER_USER) {
    throw invalid(`A user has at most ${MAX_PER_USER} addresses. Delete one first.`)
  }
  return gigs.store.put('addresses', address)
}

/** Removes an address, and the references of subscriptions to it. */
export function removeAddress(gigs: Gigs, address: Address): Address {
  for (const subscription of gigs.store.where('subscriptions', 'userAddress', address.id)) {
    gigs.store.put('subscriptions', { ...subscription, userAddress: null })
  }
  gigs.store.remove('addresses', address.id)
  return address
}

/** Returns a user's newest address, the default of Connect and the API. */
export function latestAddress(gigs: Gigs, user: User): Address | null {
  return gigs.store.where('addresses', 'user', user.id).at(-1) ?? null
}

/**
 * Checks an address (docs/gigs-api.md#useraddress).
 * @throws ApiError `userAddressInvalid` with details.
 */
export function requireValidAddress(details: AddressDetails): void {
  const errors: PropertyErrorDetail[] = []
  const addError = (property: string, code: string, message: string) =>
    errors.push({ object: 'propertyErrorDetail', code, message, property, suggestion: null })
  for (const property of ['line1', 'city'] as const) {
    if (!details[property].trim()) {
      addError(property, 'addressPropertyIncomplete', 'This must not be blank.')
    }
  }
  if (withState.has(details.country) && !/^[A-Z]{2}$/.test(details.state ?? '')) {
    addError('state', stateCode(details), 'Use the two-letter code of the state or province.')
  }
  if (withPostalCode.has(details.country) && !details.postalCode?.trim()) {
    addError('postalCode', 'addressPropertyIncomplete', 'This country requires a postal code.')
  }
  if (
    details.country === 'US' &&
    details.postalCode &&
    !/^\d{5}(-\d{4})?$/.test(details.postalCode)
  ) {
    addError(
      'postalCode',
      'addressPropertyInvalid',
      'A ZIP code has five digits, or nine as 12345-6789.',
    )
  }
  if (errors.length === 0) return
  const message = `The address is not valid: ${errors.map((error) => `${error.property} (${error.message})`).join(' ')}`
  throw new ApiError('invalid', message, { code: 'userAddressInvalid', details: errors })
}

function stateCode({ state }: AddressDetails): string {
  return state ? 'addressPropertyInvalid' : 'addressPropertyIncomplete'
}

function isSameAddress(a: Address, b: Address): boolean {
  return postalText(a) === postalText(b)
}

function postalText({ line1, line2, city, postalCode, state, country }: Address): string {
  return JSON.stringify([line1, line2, city, postalCode, state, country]).toLowerCase()
}
