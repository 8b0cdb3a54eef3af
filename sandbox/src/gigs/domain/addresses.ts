import { ApiError, invalid, type PropertyErrorDetail } from '../errors'
import { newId } from '../ids'
import type { Address, AddressDetails, Gigs, User } from '../model/state'

const MAX_PER_USER = 10
const withState = new Set(['US', 'CA'])
const withPostalCode = new Set(['US', 'CA', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL', 'AT', 'CH'])

/**
 * Adds an address (docs/gigs-api.md#useraddress). Refused as `userAddressInvalid` with details, as
 * `userAddressAlreadyExists`, or when the user has ten.
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
  if (others.some((other) => sameAs(other, address))) {
    throw invalid('The user already has this address.', 'userAddressAlreadyExists')
  }
  if (others.length >= MAX_PER_USER) {
    throw invalid(`A user has at most ${MAX_PER_USER} addresses. Delete one first.`)
  }
  return gigs.store.put('addresses', address)
}

/** Removes an address, also from the subscriptions that name it. */
export function removeAddress(gigs: Gigs, address: Address): Address {
  for (const subscription of gigs.store.where('subscriptions', 'userAddress', address.id)) {
    gigs.store.put('subscriptions', { ...subscription, userAddress: null })
  }
  gigs.store.remove('addresses', address.id)
  return address
}

/** The newest address of a user, which is where Connect and the API turn when none is named. */
export function latestAddress(gigs: Gigs, user: User): Address | null {
  return gigs.store.where('addresses', 'user', user.id).at(-1) ?? null
}

/**
 * Refuses what can be nobody's address, as `userAddressInvalid` with details (docs/gigs-api.md#useraddress).
 */
export function requireValidAddress(details: AddressDetails): void {
  const wrong: PropertyErrorDetail[] = []
  const note = (property: string, code: string, message: string) =>
    wrong.push({ object: 'propertyErrorDetail', code, message, property, suggestion: null })
  for (const property of ['line1', 'city'] as const) {
    if (!details[property].trim()) {
      note(property, 'addressPropertyIncomplete', 'This must not be blank.')
    }
  }
  if (withState.has(details.country) && !/^[A-Z]{2}$/.test(details.state ?? '')) {
    note('state', stateCode(details), 'Use the two-letter code of the state or province.')
  }
  if (withPostalCode.has(details.country) && !details.postalCode?.trim()) {
    note('postalCode', 'addressPropertyIncomplete', 'This country has postal codes.')
  }
  if (
    details.country === 'US' &&
    details.postalCode &&
    !/^\d{5}(-\d{4})?$/.test(details.postalCode)
  ) {
    note(
      'postalCode',
      'addressPropertyInvalid',
      'A ZIP code has five digits, or nine as 12345-6789.',
    )
  }
  if (wrong.length === 0) return
  const message = `The address is not valid: ${wrong.map((one) => `${one.property} (${one.message})`).join(' ')}`
  throw new ApiError('invalid', message, { code: 'userAddressInvalid', details: wrong })
}

function stateCode({ state }: AddressDetails): string {
  return state ? 'addressPropertyInvalid' : 'addressPropertyIncomplete'
}

function sameAs(one: Address, other: Address): boolean {
  return postalText(one) === postalText(other)
}

function postalText({ line1, line2, city, postalCode, state, country }: Address): string {
  return JSON.stringify([line1, line2, city, postalCode, state, country]).toLowerCase()
}
