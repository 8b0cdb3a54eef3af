import { iso31662 } from 'iso-3166'
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import { ApiError, invalid, type PropertyErrorDetail } from '../errors'
import { newId } from '../ids'
import type { Address, AddressDetails, Gigs, User } from '../model/state'

const MAX_PER_USER = 10
const withState = new Set(['US', 'CA'])
const subdivisions = new Set(iso31662.map(({ code }) => code))

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
  const { country, state, postalCode } = details
  if (withState.has(country) && !subdivisions.has(`${country}-${state}`)) {
    const code = state ? 'addressPropertyInvalid' : 'addressPropertyIncomplete'
    addError('state', code, 'Use the two-letter code of the state or province.')
  }
  if (postcodeValidatorExistsForCountry(country)) {
    if (!postalCode?.trim()) {
      addError('postalCode', 'addressPropertyIncomplete', 'This country requires a postal code.')
    } else if (!postcodeValidator(postalCode, country)) {
      const example = country === 'US' ? ' A ZIP code has five digits, or nine as 12345-6789.' : ''
      const message = `This is not a postal code of this country.${example}`
      addError('postalCode', 'addressPropertyInvalid', message)
    }
  }
  if (errors.length === 0) return
  const message = `The address is not valid: ${errors.map((error) => `${error.property} (${error.message})`).join(' ')}`
  throw new ApiError('invalid', message, { code: 'userAddressInvalid', details: errors })
}

function isSameAddress(a: Address, b: Address): boolean {
  return postalText(a) === postalText(b)
}

function postalText({ line1, line2, city, postalCode, state, country }: Address): string {
  return JSON.stringify([line1, line2, city, postalCode, state, country]).toLowerCase()
}
